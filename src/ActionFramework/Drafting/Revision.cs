using System.Collections.Immutable;
using System.Text;
using ActionFramework.Membership;

namespace ActionFramework.Drafting;

/// <summary>A text at the version that a revision cuts through.</summary>
public sealed record RevisionText(TextId Text, long Version);

/// <summary>A named cut through all texts of a framework, each at a version; never changed.</summary>
public sealed record Revision
{
    public required RevisionId Id { get; init; }
    public required FrameworkId Framework { get; init; }

    /// <summary>Counts the framework's revisions from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Unique in its framework.</summary>
    public required string Name { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required PersonName CreatedBy { get; init; }

    /// <summary>In the order of the outline.</summary>
    public required ImmutableArray<RevisionText> Texts { get; init; }
}

/// <summary>What a revision may be called: 1 to 100 characters on one line, white space around them off.</summary>
public static class RevisionName
{
    public const int MostCharacters = 100;

    /// <summary>The name as it is kept, or null where it is none. Equal names are equal in any composition of their characters.</summary>
    public static string? From(string wanted)
    {
        var runes = wanted.Trim().EnumerateRunes().ToArray();
        return runes.Length is 0 or > MostCharacters || runes.Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar)
            ? null
            : string.Concat(runes).Normalize(NormalizationForm.FormC);
    }
}

public abstract record NameRevisionResult
{
    public sealed record Named(Revision Revision) : NameRevisionResult;

    /// <summary>Another revision has this name.</summary>
    public sealed record AlreadyThere(Revision Earlier) : NameRevisionResult;

    public sealed record BadName : NameRevisionResult;

    public sealed record NotFound : NameRevisionResult;
}

/// <summary>Names revisions. The caller has asked the policy before.</summary>
public interface IRevisionDesk
{
    /// <summary>Keeps every text's present version and document, and the outline with its numbers, under a name.</summary>
    Task<NameRevisionResult> NameRevisionAsync(FrameworkId framework, string name, PersonId by, CancellationToken cancellationToken);
}

/// <summary>Reads revisions as projections; says nothing about who may see them.</summary>
public interface IRevisionQuery
{
    /// <summary>Newest first.</summary>
    Task<ImmutableArray<Revision>> ListAsync(FrameworkId framework, CancellationToken cancellationToken);

    Task<Revision?> FindAsync(FrameworkId framework, RevisionId revision, CancellationToken cancellationToken);
}
