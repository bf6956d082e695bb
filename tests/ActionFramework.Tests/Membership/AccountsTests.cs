using ActionFramework.Membership;
using ActionFramework.Server;
using ActionFramework.Server.Membership;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ActionFramework.Tests.Membership;

/// <summary>Two administrators at one account: the second acts between the moment when the first looks and the moment when he saves.</summary>
public sealed class AccountsTests : IAsyncLifetime
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private readonly string folder = Directory.CreateTempSubdirectory("actionframework-").FullName;
    private readonly Second second = new();
    private readonly ServiceProvider services;

    public AccountsTests() => services = new ServiceCollection()
        .AddLogging()
        .AddActionFrameworkServer(new() { DataDirectory = folder, TemplatesDirectory = Path.Combine(Repository.Root, "templates") })
        .AddSingleton<IUserValidator<PersonRow>>(second)
        .BuildServiceProvider();

    private IAccounts Accounts => services.GetRequiredService<IAccounts>();

    [Fact]
    public async Task The_later_of_two_changes_is_told_and_the_earlier_stands()
    {
        var person = await AddedAsync("李楠𠮷");
        AccountAnswer? earlier = null;
        second.Acts = async () => earlier = await Accounts.ResetPasswordAsync(person, Stop);
        Assert.IsType<AccountAnswer.ChangedMeanwhile>(await Accounts.ResetPasswordAsync(person, Stop));
        Assert.IsType<SignInAnswer.Accepted>(await SignInAsync("李楠𠮷", Assert.IsType<AccountAnswer.WithPassword>(earlier).Password));
    }

    [Fact]
    public async Task What_the_earlier_did_is_not_undone_by_the_later()
    {
        var person = await AddedAsync("Ana");
        second.Acts = () => Accounts.LetCreateFrameworksAsync(person, true, Stop);
        Assert.IsType<AccountAnswer.ChangedMeanwhile>(await Accounts.RenameAsync(person, "安娜 Ana", Stop));
        Assert.Equal(new Person(person, "Ana", "Ana", false, true, true), await services.GetRequiredService<IPersonQuery>().FindAsync(person, Stop));
        Assert.IsType<AccountAnswer.Done>(await Accounts.RenameAsync(person, "安娜 Ana", Stop));
    }

    [Fact]
    public async Task A_name_that_somebody_takes_at_the_same_moment_is_taken()
    {
        second.Acts = () => Accounts.AddAsync("Ana", "The first", Stop);
        Assert.IsType<AccountAnswer.NameTaken>(await Accounts.AddAsync("ANA", "The second", Stop));
        Assert.Equal("The first", Assert.Single(await services.GetRequiredService<IPersonQuery>().AllAsync(Stop)).DisplayName);
    }

    public async ValueTask InitializeAsync() => await ActionFrameworkServer.PrepareAsync(services, Stop);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<PersonId> AddedAsync(string name) => Assert.IsType<AccountAnswer.WithPassword>(await Accounts.AddAsync(name, name, Stop)).Person.Id;

    private Task<SignInAnswer> SignInAsync(string name, string password) => services.GetRequiredService<ISignIn>().WithPasswordAsync(name, password, "", Stop);

    /// <summary>Asked by Identity after everything is read and before anything is saved.</summary>
    private sealed class Second : IUserValidator<PersonRow>
    {
        public Func<Task>? Acts { get; set; }

        public async Task<IdentityResult> ValidateAsync(UserManager<PersonRow> manager, PersonRow user)
        {
            var act = Acts;
            Acts = null;
            if (act is not null) await act();
            return IdentityResult.Success;
        }
    }
}
