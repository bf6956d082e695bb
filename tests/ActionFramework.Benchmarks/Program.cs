using ActionFramework.Benchmarks;

// dotnet run -c Release --project tests/ActionFramework.Benchmarks -- load
// dotnet run -c Release --project tests/ActionFramework.Benchmarks -- pure
return args switch
{
    ["load"] => await Load.RunAsync(people: 10, editsPerSecond: 5, TimeSpan.FromSeconds(20)),
    ["pure"] => Pure.Run(),
    _ => Explain(),
};

static int Explain()
{
    Console.Error.WriteLine("Name what is to be measured: load or pure");
    return 2;
}
