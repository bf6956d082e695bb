using System.Security.Cryptography;
using ActionFramework.Membership;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace ActionFramework.Server.Membership;

internal sealed class Accounts(IServiceScopeFactory scopes) : IAccounts
{
    public async Task<AccountAnswer> AddAsync(string name, string displayName, CancellationToken cancellationToken)
    {
        var password = MadePassword();
        await using var scope = scopes.CreateAsyncScope();
        return await NewAccount.MakeAsync(PeopleOf(scope), name, displayName, password, isAdministrator: false) is var answer && answer is AccountAnswer.Done(var person)
            ? new AccountAnswer.WithPassword(person, password)
            : answer;
    }

    public Task<AccountAnswer> RenameAsync(PersonId person, string displayName, CancellationToken cancellationToken) =>
        NewAccount.DisplayNameOf(displayName) is not { } fit
            ? Task.FromResult<AccountAnswer>(new AccountAnswer.DisplayNameUnfit())
            : ChangeAsync(person, (people, row) => { row.DisplayName = fit; return people.UpdateAsync(row); });

    public Task<AccountAnswer> LetCreateFrameworksAsync(PersonId person, bool may, CancellationToken cancellationToken) =>
        ChangeAsync(person, (people, row) => { row.MayCreateFrameworks = may; return people.UpdateAsync(row); });

    public Task<AccountAnswer> DeactivateAsync(PersonId person, PersonId by, CancellationToken cancellationToken) => person == by
        ? Task.FromResult<AccountAnswer>(new AccountAnswer.OneselfStays())
        : ChangeAsync(person, (people, row) => { row.IsActive = false; return people.UpdateSecurityStampAsync(row); });

    public Task<AccountAnswer> ActivateAsync(PersonId person, CancellationToken cancellationToken) =>
        ChangeAsync(person, (people, row) => { row.IsActive = true; return people.UpdateAsync(row); });

    public async Task<AccountAnswer> ResetPasswordAsync(PersonId person, CancellationToken cancellationToken)
    {
        var password = MadePassword();
        return await ChangeAsync(person, (people, row) => SetAsync(people, row, password)) is var answer && answer is AccountAnswer.Done(var changed)
            ? new AccountAnswer.WithPassword(changed, password)
            : answer;
    }

    public async Task<AccountAnswer> ChangePasswordAsync(PersonId person, string current, string next, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var people = PeopleOf(scope);
        if (await people.FindByIdAsync(person.ToString()) is not { } row) return new AccountAnswer.UnknownPerson();
        if (row.PasswordHash is not null && !await people.CheckPasswordAsync(row, current)) return new AccountAnswer.WrongPassword();
        if (next.Length < people.Options.Password.RequiredLength) return new AccountAnswer.PasswordTooShort(people.Options.Password.RequiredLength);

        return NewAccount.Answer(await SetAsync(people, row, next), row);
    }

    private async Task<AccountAnswer> ChangeAsync(PersonId person, Func<UserManager<PersonRow>, PersonRow, Task<IdentityResult>> change)
    {
        await using var scope = scopes.CreateAsyncScope();
        var people = PeopleOf(scope);
        return await people.FindByIdAsync(person.ToString()) is { } row ? NewAccount.Answer(await change(people, row), row) : new AccountAnswer.UnknownPerson();
    }

    // One save: the old password is never gone before the new one is there.
    private static Task<IdentityResult> SetAsync(UserManager<PersonRow> people, PersonRow row, string password)
    {
        row.PasswordHash = people.PasswordHasher.HashPassword(row, password);
        return people.UpdateSecurityStampAsync(row);
    }

    private static UserManager<PersonRow> PeopleOf(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<UserManager<PersonRow>>();

    // 80 bits, without the characters that are mistaken for each other when read aloud.
    private static string MadePassword() => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 16);
}
