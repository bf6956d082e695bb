using ActionFramework.Membership;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace ActionFramework.Server.Membership;

internal sealed class SignIn(IServiceScopeFactory scopes, ActionFrameworkSettings settings, SignInThrottle throttle) : ISignIn
{
    public IReadOnlyList<Person> DemoPeople => settings.Demo ? ActionFramework.Membership.DemoPeople.All : [];

    public async Task<SignInAnswer> WithPasswordAsync(string name, string password, string address, CancellationToken cancellationToken)
    {
        if (throttle.Delay(name, address) is { } delay) return new SignInAnswer.Wait(delay);

        await using var scope = scopes.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<PersonRow>>();
        var row = await people.FindByNameAsync(name);
        if (!await IsRightAsync(people, row, password) || row is not { IsActive: true })
        {
            throttle.Failed(name);
            return new SignInAnswer.Refused();
        }
        throttle.Succeeded(name);
        return new SignInAnswer.Accepted(Signed(row));
    }

    public async Task<SignedIn?> AsDemoPersonAsync(string name, CancellationToken cancellationToken)
    {
        if (DemoPeople.All(person => person.Name != name)) return null;

        await using var scope = scopes.CreateAsyncScope();
        var row = await scope.ServiceProvider.GetRequiredService<UserManager<PersonRow>>().FindByNameAsync(name);
        return row is { IsActive: true } ? Signed(row) : null;
    }

    public async Task<SignedIn?> AgainAsync(PersonId person, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var row = await scope.ServiceProvider.GetRequiredService<UserManager<PersonRow>>().FindByIdAsync(person.ToString());
        return row is { IsActive: true } ? Signed(row) : null;
    }

    public async Task<bool> IsGoodAsync(PersonId person, string stamp, CancellationToken cancellationToken) =>
        await AgainAsync(person, cancellationToken) is { } signedIn && signedIn.Stamp == stamp;

    // An unknown name costs as much time as a wrong password, so that names cannot be found out by the clock.
    private static async Task<bool> IsRightAsync(UserManager<PersonRow> people, PersonRow? row, string password)
    {
        if (row?.PasswordHash is not null) return await people.CheckPasswordAsync(row, password);
        people.PasswordHasher.HashPassword(new PersonRow(), password);
        return false;
    }

    private static SignedIn Signed(PersonRow row) => new(row.ToPerson(), row.SecurityStamp ?? "");
}
