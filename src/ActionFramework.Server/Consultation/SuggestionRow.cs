using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Server.Drafting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ActionFramework.Server.Consultation;

/// <summary>A suggestion with its tags and answers. One that was taken back stays, so that its number is never given again.</summary>
internal sealed class SuggestionRow
{
    public required SuggestionId Id { get; init; }
    public required FrameworkId Framework { get; init; }
    public required int Number { get; init; }
    public required ContributionId ContributionId { get; set; }
    public ContributionRow? Contribution { get; set; }
    public required StatementKind Kind { get; set; }
    public required string Text { get; set; }
    public required int Start { get; set; }
    public required int End { get; set; }
    public ImmutableArray<ThemeId> Themes { get; set; } = [];
    public ImmutableArray<ClauseTag> Tags { get; set; } = [];
    public bool IsTakenBack { get; set; }
    public required long Version { get; set; }

    public Suggestion ToSuggestion() => Contribution is not { } contribution ? throw new InvalidOperationException("A suggestion is read together with its contribution.") : new()
    {
        Id = Id,
        Framework = Framework,
        Number = Number,
        Contribution = contribution.Id,
        Proposal = contribution.Proposal,
        Names = contribution.Names,
        Organisation = contribution.Organisation,
        ReceivedAt = contribution.ReceivedAt,
        Channel = contribution.Channel,
        Text = Text,
        Kind = Kind,
        Start = Start,
        End = End,
        Themes = Themes,
        Tags = Tags,
        Version = Version,
    };

    public void Become(Suggestion suggestion)
    {
        (Kind, Text, Start, End, Themes, Tags) = (suggestion.Kind, suggestion.Text, suggestion.Start, suggestion.End, suggestion.Themes, suggestion.Tags);
        Version++;
    }
}

internal sealed class SuggestionRowConfiguration : IEntityTypeConfiguration<SuggestionRow>
{
    public void Configure(EntityTypeBuilder<SuggestionRow> builder)
    {
        builder.ToTable("Suggestions").HasKey(suggestion => suggestion.Id);
        builder.HasIndex(suggestion => new { suggestion.Framework, suggestion.Number }).IsUnique();
        builder.Property(suggestion => suggestion.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(suggestion => suggestion.Themes).HasConversion<JsonColumn<ImmutableArray<ThemeId>>, JsonComparer<ImmutableArray<ThemeId>>>();
        builder.Property(suggestion => suggestion.Tags).HasConversion<JsonColumn<ImmutableArray<ClauseTag>>, JsonComparer<ImmutableArray<ClauseTag>>>();
        builder.Property(suggestion => suggestion.Version).IsConcurrencyToken();
        builder.HasOne<FrameworkRow>().WithMany().HasForeignKey(suggestion => suggestion.Framework);
        builder.HasOne(suggestion => suggestion.Contribution).WithMany().HasForeignKey(suggestion => suggestion.ContributionId);
    }
}
