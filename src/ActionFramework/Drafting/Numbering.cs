using System.Collections.Immutable;
using System.Globalization;

namespace ActionFramework.Drafting;

/// <summary>Computes the numbers of a framework from its style and the order of things; nobody ever types one.</summary>
public sealed class Numbering(NumberingStyle style, ImmutableArray<Language> languages)
{
    /// <summary>The printed number of a section: 四、, 附件一; empty for an unnumbered one. <paramref name="ordinal"/> counts from 1 among those of its kind.</summary>
    public Bilingual OfSection(SectionKind kind, int ordinal) => kind switch
    {
        SectionKind.Numbered => Format(style.Section, new(ordinal, 0)),
        SectionKind.Annex => Format(style.Annex, new(ordinal, 0)),
        _ => InEach(_ => ""),
    };

    /// <summary>The numbers of everything in a section. Clauses directly in it and its subsections share one count, so that no number stands twice.</summary>
    public ImmutableDictionary<Guid, ClauseNumber> Inside(SectionKind kind, int ordinal, ImmutableArray<ParallelNode> nodes)
    {
        var numbers = ImmutableDictionary.CreateBuilder<Guid, ClauseNumber>();
        Count(nodes, PathOf(kind, ordinal), numbers);
        return numbers.ToImmutable();
    }

    /// <summary>What numbers in the section begin with: 4, A, P (P2 in a second unnumbered section).</summary>
    public string PathOf(SectionKind kind, int ordinal) => kind switch
    {
        SectionKind.Numbered => Format(style.SectionPath, new(ordinal, 0)),
        SectionKind.Annex => Format(style.AnnexPath, new(ordinal, 0)),
        _ => ordinal == 1 ? style.UnnumberedPath : style.UnnumberedPath + ordinal.ToString(CultureInfo.InvariantCulture),
    };

    private void Count(ImmutableArray<ParallelNode> nodes, string path, ImmutableDictionary<Guid, ClauseNumber>.Builder numbers)
    {
        var (count, items) = (default(Tally), default(Tally));
        var last = path;
        foreach (var node in nodes)
        {
            if (node is { IsSubsection: false, Level: > 0 })
            {
                items = items.Next(node.InSource);
                numbers[node.Id] = Item(last, items);
                continue;
            }
            (count, items) = (count.Next(node.InSource), default);
            last = Step(path, count);
            numbers[node.Id] = new(InEach(_ => last), InEach(_ => last));
            Count(node.Clauses, last, numbers);
        }
    }

    private ClauseNumber Item(string parent, Tally tally)
    {
        var label = Format(style.Item, tally);
        return new(label, InEach(language => parent + label.In(language)));
    }

    private static string Step(string path, Tally tally) => tally.Between == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{path}.{tally.Whole}")
        : string.Create(CultureInfo.InvariantCulture, $"{path}.{tally.Whole}-{tally.Between}");

    private Bilingual Format(Bilingual pattern, Tally tally) => InEach(language => Format(pattern.In(language) ?? "", tally));

    private static string Format(string pattern, Tally tally) =>
        NumberPattern.TryRead(pattern)?.Format(tally) ?? throw new InvalidOperationException($"A numbering pattern needs exactly one counter: {pattern}");

    private Bilingual InEach(Func<Language, string> words) => new(
        languages.Contains(Language.Zh) ? words(Language.Zh) : null,
        languages.Contains(Language.En) ? words(Language.En) : null);
}
