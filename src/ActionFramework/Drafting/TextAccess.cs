using ActionFramework.Membership;

namespace ActionFramework.Drafting;

/// <summary>The framework, section and language of a text.</summary>
public sealed record TextPlace(TextId Text, FrameworkId Framework, SectionId Section, Language Language);

/// <summary>Where a text belongs, and what somebody is there now.</summary>
public sealed record TextAccess(TextPlace Place, Membership.Membership? Membership)
{
    public Permission Ask(Operation operation) => Policy.Ask(Membership, operation);
}

/// <summary>Asked for every message about a text: place and role in one question, never from memory, so that a role taken away counts at once.</summary>
public interface ITextAccess
{
    /// <summary>Null for an unknown or removed text.</summary>
    Task<TextAccess?> FindAsync(TextId text, PersonId person, CancellationToken cancellationToken);
}
