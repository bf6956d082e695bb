using System.Net.Http.Headers;
using ActionFramework.Membership;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Xunit;

namespace ActionFramework.Web.Tests;

/// <summary>The whole application with a data folder of its own and the demo people; derive one sealed test class for each database.</summary>
public abstract class Host : WebApplicationFactory<Program>, IAsyncLifetime
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("actionframework-").FullName;
    private string? database = "";

    /// <summary>The connection string of a fresh database (empty: SQLite in the data folder); null where there is no server for it.</summary>
    protected abstract Task<string?> MakeDatabaseAsync();

    /// <summary>Skips the test where this host's database server is missing; to be called in the test class's constructor.</summary>
    public Host Ready()
    {
        Assert.SkipWhen(database is null, "ACTIONFRAMEWORK_TEST_POSTGRES names no server.");
        return this;
    }

    protected virtual string Environment => "Development";

    /// <summary>Settings under <c>ActionFramework:</c> that differ for this host.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string> { ["Limits:ApiPerSecond"] = "100000" };

    public T Service<T>() where T : notnull => Services.GetRequiredService<T>();

    public async Task<Person> PersonAsync(string name) =>
        await Service<IPersonQuery>().FindByNameAsync(name, TestContext.Current.CancellationToken) ?? throw new InvalidOperationException($"There is no {name}.");

    public async Task<string> TokenAsync(string name) =>
        (await Service<IAccessTokens>().MakeAsync((await PersonAsync(name)).Id, "test", TestContext.Current.CancellationToken)).Secret;

    /// <summary>A client of the API that speaks for a demo person.</summary>
    public async Task<HttpClient> AsAsync(string name)
    {
        var client = Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(name));
        return client;
    }

    public HttpClient Anonymous() => CreateClient(new() { AllowAutoRedirect = false, BaseAddress = ClientOptions.BaseAddress });

    public virtual async ValueTask InitializeAsync() => database = await MakeDatabaseAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseSetting("ActionFramework:DataDirectory", Folder);
        builder.UseSetting("ActionFramework:Database", database);
        builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        foreach (var (key, value) in Settings) builder.UseSetting("ActionFramework:" + key, value);
    }
}

public sealed class SqliteHost : Host
{
    protected override Task<string?> MakeDatabaseAsync() => Task.FromResult<string?>("");
}

/// <summary>A database of its own on the server that the test script starts; without one these tests are skipped.</summary>
public sealed class PostgresHost : Host
{
    protected override async Task<string?> MakeDatabaseAsync()
    {
        var server = System.Environment.GetEnvironmentVariable("ACTIONFRAMEWORK_TEST_POSTGRES");
        if (string.IsNullOrEmpty(server)) return null;

        var name = $"actionframework_{Guid.NewGuid():N}";
        await using var source = NpgsqlDataSource.Create(server);
        await using var command = source.CreateCommand($"CREATE DATABASE {name}");
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 20 }.ConnectionString;
    }
}
