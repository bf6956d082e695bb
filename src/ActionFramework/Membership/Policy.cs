namespace ActionFramework.Membership;

/// <summary>What a person is in one framework.</summary>
public enum Role
{
    Coordinator,
    Drafter,
    Expert,
    Reader,
}

/// <summary>Everything that can be asked of a framework; one row each in the policy table.</summary>
public enum Operation
{
    SeeDraft,
    SeePublished,
    ManageMembers,
    SeeTrace,
    SeeOwnSuggestions,
    EditText,
    RestoreClause,
    ChangeOutline,
    Import,
    Tag,
    Decide,
    NameRevision,
    CompareRevisions,
    ExportMatrix,
}

/// <summary>What can be asked of the workbench as a whole, outside any framework.</summary>
public enum AccountOperation
{
    ManageAccounts,
    CreateFramework,
    ManageOwnAccount,
}

/// <summary>The one place that decides who may do what in a framework; what the table does not name is denied.</summary>
public static class Policy
{
    private static readonly Dictionary<Operation, Role[]> Table = new()
    {
        [Operation.SeeDraft] = [Role.Coordinator, Role.Drafter, Role.Expert],
        [Operation.SeePublished] = [Role.Coordinator, Role.Drafter, Role.Expert, Role.Reader],
        [Operation.ManageMembers] = [Role.Coordinator],
        [Operation.SeeTrace] = [Role.Coordinator, Role.Drafter],
        [Operation.SeeOwnSuggestions] = [Role.Coordinator, Role.Drafter, Role.Expert],
        [Operation.EditText] = [Role.Coordinator, Role.Drafter],
        [Operation.RestoreClause] = [Role.Coordinator],
        [Operation.ChangeOutline] = [Role.Coordinator],
        [Operation.Import] = [Role.Coordinator, Role.Drafter],
        [Operation.Tag] = [Role.Coordinator, Role.Drafter],
        [Operation.Decide] = [Role.Coordinator],
        [Operation.NameRevision] = [Role.Coordinator, Role.Drafter],
        [Operation.CompareRevisions] = [Role.Coordinator, Role.Drafter, Role.Expert],
        [Operation.ExportMatrix] = [Role.Coordinator, Role.Drafter, Role.Expert],
    };

    public static bool Allows(Role? role, Operation operation) =>
        role is { } held && Table.TryGetValue(operation, out var roles) && roles.Contains(held);

    /// <summary>What somebody may do outside any framework; a deactivated account may do nothing.</summary>
    public static bool Allows(Person person, AccountOperation operation) => person.IsActive && operation switch
    {
        AccountOperation.ManageAccounts => person.IsAdministrator,
        AccountOperation.CreateFramework => person.MayCreateFrameworks,
        AccountOperation.ManageOwnAccount => true,
        _ => false,
    };

    /// <summary>Who cannot see the draft is told that there is nothing; who sees it is told that it is not his to do.</summary>
    public static Permission Ask(Membership? membership, Operation operation) => membership switch
    {
        null => new Permission.Unseen(),
        _ when Allows(membership.Role, operation) => new Permission.Granted(membership),
        _ when Allows(membership.Role, Operation.SeeDraft) => new Permission.Forbidden(),
        _ => new Permission.Unseen(),
    };
}

/// <summary>A person's part in a framework; an expert's organisation decides which suggestions are his own.</summary>
public sealed record Membership(FrameworkId Framework, PersonId Person, Role Role, string? Organisation);

/// <summary>May this person do this here? A person without a role does not learn that the framework exists.</summary>
public abstract record Permission
{
    public sealed record Granted(Membership Membership) : Permission;

    /// <summary>Answered like something that does not exist.</summary>
    public sealed record Unseen : Permission;

    /// <summary>May be seen, but not done.</summary>
    public sealed record Forbidden : Permission;
}

/// <summary>Asked by every page, endpoint and hub message before anything else happens.</summary>
public interface IPermissionQuery
{
    Task<Permission> AskAsync(PersonId person, FrameworkId framework, Operation operation, CancellationToken cancellationToken);
}
