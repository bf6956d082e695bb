using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Membership;
using ActionFramework.Server.Drafting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ActionFramework.Server.Consultation;

/// <summary>What a change replaced and by what; exactly one pair is given, or one half of it.</summary>
internal sealed record ChangedParts
{
    public ImmutableArray<TagRequest>? TagsBefore { get; init; }
    public ImmutableArray<TagRequest>? TagsAfter { get; init; }
    public ImmutableArray<ThemeId>? ThemesBefore { get; init; }
    public ImmutableArray<ThemeId>? ThemesAfter { get; init; }
    public ClauseId? Clause { get; init; }
    public Disposition? DispositionBefore { get; init; }
    public Disposition? DispositionAfter { get; init; }
}

internal sealed class SuggestionChangeRow
{
    public long Id { get; init; }
    public required SuggestionId Suggestion { get; init; }
    public required DateTimeOffset At { get; init; }
    public required PersonId By { get; init; }
    public required ChangedParts Parts { get; init; }

    public SuggestionChange ToChange(PersonName by) => Parts switch
    {
        { TagsBefore: { } before, TagsAfter: { } after } => new SuggestionChange.OfTags(At, by, before, after),
        { ThemesBefore: { } before, ThemesAfter: { } after } => new SuggestionChange.OfThemes(At, by, before, after),
        { Clause: { } clause } => new SuggestionChange.OfDisposition(At, by, clause, Parts.DispositionBefore, Parts.DispositionAfter),
        _ => throw new InvalidOperationException("A change is of tags, of themes or of an answer."),
    };
}

internal sealed class SuggestionChangeRowConfiguration : IEntityTypeConfiguration<SuggestionChangeRow>
{
    public void Configure(EntityTypeBuilder<SuggestionChangeRow> builder)
    {
        builder.ToTable("SuggestionChanges").HasKey(change => change.Id);
        builder.Property(change => change.Parts).HasConversion<JsonColumn<ChangedParts>, JsonComparer<ChangedParts>>();
        builder.HasOne<SuggestionRow>().WithMany().HasForeignKey(change => change.Suggestion);
    }
}
