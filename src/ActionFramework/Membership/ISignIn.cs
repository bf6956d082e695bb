namespace ActionFramework.Membership;

/// <summary>A person with the stamp that his sign-in is good for; a new password or a deactivation makes another stamp.</summary>
public sealed record SignedIn(Person Person, string Stamp);

/// <summary>The answer to a name and a password. It never says which of the two was wrong.</summary>
public abstract record SignInAnswer
{
    public sealed record Accepted(SignedIn SignedIn) : SignInAnswer;

    public sealed record Refused : SignInAnswer;

    /// <summary>Too many failures: the password was not even looked at.</summary>
    public sealed record Wait(TimeSpan For) : SignInAnswer;
}

/// <summary>Decides whether somebody is who he says.</summary>
public interface ISignIn
{
    /// <summary>Who may be chosen with one click; nobody outside Development.</summary>
    IReadOnlyList<Person> DemoPeople { get; }

    Task<SignInAnswer> WithPasswordAsync(string name, string password, string address, CancellationToken cancellationToken);

    /// <summary>One of the demo people, without a password; null where there are none, as in Production.</summary>
    Task<SignedIn?> AsDemoPersonAsync(string name, CancellationToken cancellationToken);

    /// <summary>A fresh stamp for somebody who is signed in already and has just changed his password.</summary>
    Task<SignedIn?> AgainAsync(PersonId person, CancellationToken cancellationToken);

    /// <summary>Is a sign-in that carries this stamp still good?</summary>
    Task<bool> IsGoodAsync(PersonId person, string stamp, CancellationToken cancellationToken);
}

/// <summary>The people whom an empty folder gets in Development, in the order in which they are offered. Their names read in both languages: first in Han, then in Latin script.</summary>
public static class DemoPeople
{
    public static IReadOnlyList<Person> All { get; } =
    [
        Make("coordinator", "陈岚 Chen Lan", mayCreateFrameworks: true),
        Make("drafter1", "赵启文 Zhao Qiwen"),
        Make("drafter2", "阮明 Nguyen Minh"),
        Make("expert1", "林溪 Lin Xi"),
        Make("expert2", "苏文 Su Wen"),
        Make("reader", "读者 Reader"),
        Make("admin", "管理员 Administrator", isAdministrator: true),
    ];

    private static Person Make(string name, string displayName, bool isAdministrator = false, bool mayCreateFrameworks = false) =>
        new(PersonId.From(Guid.Empty), name, displayName, isAdministrator, mayCreateFrameworks, IsActive: true);
}
