using ActionFramework.Benchmarks;

// dotnet run -c Release --project tests/ActionFramework.Benchmarks -- load
return args switch
{
    ["load"] => await Load.RunAsync(people: 10, editsPerSecond: 5, TimeSpan.FromSeconds(20)),
    _ => Explain(),
};

static int Explain()
{
    Console.Error.WriteLine("Name what is to be measured: load");
    return 2;
}
