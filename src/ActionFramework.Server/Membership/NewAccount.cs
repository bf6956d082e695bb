using ActionFramework.Membership;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ActionFramework.Server.Membership;

/// <summary>What a name, a display name and a password must be for an account to be made.</summary>
internal static class NewAccount
{
    public static async Task<AccountAnswer> MakeAsync(UserManager<PersonRow> people, string name, string displayName, string password, bool isAdministrator)
    {
        if (NameOf(name) is not { } fit) return new AccountAnswer.NameUnfit();
        if (DisplayNameOf(displayName) is not { } shown) return new AccountAnswer.DisplayNameUnfit();
        if (password.Length < people.Options.Password.RequiredLength) return new AccountAnswer.PasswordTooShort(people.Options.Password.RequiredLength);

        var row = new PersonRow { Id = Guid.CreateVersion7(), UserName = fit, DisplayName = shown, IsAdministrator = isAdministrator };
        try
        {
            return Answer(await people.CreateAsync(row, password), row);
        }
        catch (DbUpdateException)
        {
            // Between the look at the names and the save somebody else took this one; the index lets only one of them through.
            if (await people.FindByNameAsync(fit) is null) throw;
            return new AccountAnswer.NameTaken();
        }
    }

    public static string? DisplayNameOf(string displayName) => displayName.Trim() is { Length: > 0 and <= 100 } fit ? fit : null;

    public static AccountAnswer Answer(IdentityResult result, PersonRow row) => result switch
    {
        { Succeeded: true } => new AccountAnswer.Done(row.ToPerson()),
        _ when Has(result, nameof(IdentityErrorDescriber.DuplicateUserName)) => new AccountAnswer.NameTaken(),
        _ when Has(result, nameof(IdentityErrorDescriber.ConcurrencyFailure)) => new AccountAnswer.ChangedMeanwhile(),
        _ => throw new InvalidOperationException(string.Join(" ", result.Errors.Select(error => error.Description))),
    };

    private static bool Has(IdentityResult result, string code) => result.Errors.Any(error => error.Code == code);

    // A name stands in addresses of the API.
    private static string? NameOf(string name) =>
        name.Trim() is { Length: > 0 and <= 64 } fit && !fit.Any(character => char.IsWhiteSpace(character) || char.IsControl(character) || character is '/' or '\\') ? fit : null;
}
