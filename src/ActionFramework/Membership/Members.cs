namespace ActionFramework.Membership;

/// <summary>A person who has a role in one framework; an expert's organisation decides which suggestions are his own.</summary>
public sealed record Member(PersonId Person, string Name, string DisplayName, Role Role, string? Organisation);

/// <summary>The answer to a change of a framework's members.</summary>
public abstract record MemberAnswer
{
    public sealed record Put(Member Member) : MemberAnswer;

    /// <summary>Removed; <paramref name="Member"/> is what an undo puts back.</summary>
    public sealed record Removed(Member Member) : MemberAnswer;

    public sealed record UnknownPerson : MemberAnswer;

    /// <summary>An organisation is a <see cref="PrintedName"/>.</summary>
    public sealed record OrganisationUnfit : MemberAnswer;

    /// <summary>A framework is never left without a coordinator who can sign in.</summary>
    public sealed record LastCoordinator : MemberAnswer;
}

/// <summary>Who has which role in a framework. The caller has asked the policy before.</summary>
public interface IMembers
{
    /// <summary>The members by name.</summary>
    Task<IReadOnlyList<Member>> OfAsync(FrameworkId framework, CancellationToken cancellationToken);

    /// <summary>All memberships of one person.</summary>
    Task<IReadOnlyList<Membership>> OfAsync(PersonId person, CancellationToken cancellationToken);

    /// <summary>Gives a person a role, in place of an earlier one; whoever was deactivated gets none anew. An organisation is trimmed; an empty one is none.</summary>
    Task<MemberAnswer> PutMemberAsync(FrameworkId framework, string name, Role role, string? organisation, CancellationToken cancellationToken);

    Task<MemberAnswer> RemoveMemberAsync(FrameworkId framework, string name, CancellationToken cancellationToken);
}
