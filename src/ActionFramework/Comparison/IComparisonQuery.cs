using System.Collections.Immutable;
using ActionFramework.Drafting;

namespace ActionFramework.Comparison;

/// <summary>One end of a comparison. <paramref name="Id"/> and <paramref name="Name"/> are null for the present.</summary>
public sealed record ComparedEnd(RevisionId? Id, string? Name, DateTimeOffset At, ImmutableArray<RevisionText> Texts);

/// <summary>A comparison in one language with both its ends; the texts are those of that language.</summary>
public sealed record ComparedRevisions(ComparedEnd From, ComparedEnd To, Language Language, RevisionComparison Comparison);

/// <summary>Compares what was kept with revisions; says nothing about who may see it.</summary>
public interface IComparisonQuery
{
    /// <summary>Null where the framework has no such revision. <paramref name="to"/> null: now. <paramref name="language"/> null: the framework's source language.</summary>
    Task<ComparedRevisions?> CompareAsync(FrameworkId framework, RevisionId from, RevisionId? to, Language? language, CancellationToken cancellationToken);
}
