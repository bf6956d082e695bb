using System.Collections.Immutable;
using System.Text.Json;
using ActionFramework.Drafting;

namespace ActionFramework.Comparison;

/// <summary>A heading or clause of one side of a comparison, in one language.</summary>
public abstract record ComparedNode(Guid Id);

/// <summary>A section (level 1) or subsection (level 2). It is never listed as a change, but clauses move across it.</summary>
public sealed record ComparedHeading(Guid Id, int Level) : ComparedNode(Id);

/// <summary>A clause with its number and plain text as of then.</summary>
/// <param name="Id">The clause's.</param>
/// <param name="Number">As computed then.</param>
/// <param name="Text">Plain text; offsets count UTF-16 units.</param>
/// <param name="Content">Its blocks with their marks, as in the document; undefined where no document is at hand.</param>
/// <param name="Place">Where it stood.</param>
public sealed record ComparedClause(Guid Id, string Number, string Text, JsonElement Content, ClausePlace Place) : ComparedNode(Id);

/// <summary>The section, with its number and heading, and the heading of the subsection that a clause stands in.</summary>
public sealed record ClausePlace(Guid Section, TextId Text, string SectionNumber, string SectionHeading, string? SubsectionHeading)
{
    /// <summary>Number and heading as they are printed: 八、监测 and VIII. Monitoring.</summary>
    public string SectionTitle => SectionNumber.EndsWith('、') ? SectionNumber + SectionHeading : $"{SectionNumber} {SectionHeading}".Trim();
}

/// <summary>One side of a comparison: the framework as it stood, read in one language.</summary>
public static class ComparedSide
{
    /// <param name="outline">As it stood then.</param>
    /// <param name="documents">The texts as they stood then, JSON.</param>
    /// <param name="language">Clauses that this language lacks are left out.</param>
    public static ImmutableArray<ComparedNode> Of(FrameworkOutline outline, IReadOnlyDictionary<TextId, string> documents, Language language)
    {
        var nodes = ImmutableArray.CreateBuilder<ComparedNode>();
        var (title, text) = (default(OutlineSection), default(TextId));
        var contents = ImmutableDictionary<Guid, JsonElement>.Empty;
        foreach (var section in outline.Sections)
        {
            if (section.Level == 1)
            {
                title = section;
                text = section.Texts.FirstOrDefault(each => each.Language == language)?.Text ?? default;
                contents = documents.TryGetValue(text, out var json) ? DocumentClauses.Contents(json) : contents.Clear();
            }
            nodes.Add(new ComparedHeading(section.Id, section.Level));
            var place = Place(title ?? section, section, text, language);
            nodes.AddRange(section.Clauses.Where(clause => clause.Text.In(language) is not null).Select(clause => new ComparedClause(
                clause.Id.Value, clause.Number.Best(language), clause.Text.In(language) ?? "", contents.GetValueOrDefault(clause.Id.Value), place)));
        }
        return nodes.DrainToImmutable();
    }

    private static ClausePlace Place(OutlineSection title, OutlineSection section, TextId text, Language language) =>
        new(title.Id, text, title.Number.Best(language), title.Heading.Best(language), section.Level == 1 ? null : section.Heading.Best(language));
}
