namespace ActionFramework.Membership;

/// <summary>The answer to a change of an account.</summary>
public abstract record AccountAnswer
{
    public sealed record Done(Person Person) : AccountAnswer;

    /// <summary>Done, with a password made for the person; it is shown once and kept nowhere.</summary>
    public sealed record WithPassword(Person Person, string Password) : AccountAnswer;

    public sealed record UnknownPerson : AccountAnswer;

    public sealed record NameTaken : AccountAnswer;

    /// <summary>A name has 1 to 64 characters, without white space, slashes or control characters.</summary>
    public sealed record NameUnfit : AccountAnswer;

    /// <summary>A display name has 1 to 100 characters.</summary>
    public sealed record DisplayNameUnfit : AccountAnswer;

    public sealed record PasswordTooShort(int Least) : AccountAnswer;

    public sealed record WrongPassword : AccountAnswer;

    /// <summary>Somebody else changed the account at the same moment, and his change stands: look at it before changing it again.</summary>
    public sealed record ChangedMeanwhile : AccountAnswer;

    /// <summary>Nobody deactivates himself, so an administrator always remains.</summary>
    public sealed record OneselfStays : AccountAnswer;
}

/// <summary>Changes accounts. The caller has asked the policy before.</summary>
public interface IAccounts
{
    Task<AccountAnswer> AddAsync(string name, string displayName, CancellationToken cancellationToken);

    Task<AccountAnswer> RenameAsync(PersonId person, string displayName, CancellationToken cancellationToken);

    Task<AccountAnswer> LetCreateFrameworksAsync(PersonId person, bool may, CancellationToken cancellationToken);

    /// <summary>Ends every sign-in and token of the person at once; nothing that he wrote or decided changes.</summary>
    Task<AccountAnswer> DeactivateAsync(PersonId person, PersonId by, CancellationToken cancellationToken);

    Task<AccountAnswer> ActivateAsync(PersonId person, CancellationToken cancellationToken);

    /// <summary>Makes another password and ends every sign-in.</summary>
    Task<AccountAnswer> ResetPasswordAsync(PersonId person, CancellationToken cancellationToken);

    /// <summary>Ends every other sign-in too. Who has no password yet (the demo people) needs to name none.</summary>
    Task<AccountAnswer> ChangePasswordAsync(PersonId person, string current, string next, CancellationToken cancellationToken);
}

/// <summary>Makes the administrator of a workbench that has none, for whoever holds the code printed at its start.</summary>
public interface IFirstAdministrator
{
    /// <summary>The code of this start; null where there is an administrator.</summary>
    string? Code { get; }

    bool IsCode(string code);

    /// <summary>Good once: the code ends with the first administrator.</summary>
    Task<AccountAnswer> MakeAsync(string code, string name, string displayName, string password, CancellationToken cancellationToken);
}
