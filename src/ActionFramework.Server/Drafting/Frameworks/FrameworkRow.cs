using System.Collections.Immutable;
using ActionFramework.Drafting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ActionFramework.Server.Drafting;

/// <summary>A framework. What it took from its template is its own from then on: a changed template changes no framework.</summary>
internal sealed class FrameworkRow
{
    public required FrameworkId Id { get; init; }
    public required string Template { get; init; }
    public required Bilingual Title { get; init; }
    public required FrameworkStyle Style { get; init; }
    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>Counts changes of the outline, so that of two at once the second is decided anew.</summary>
    public int OutlineVersion { get; set; }
}

/// <summary>Languages, numbering and kinds of clauses of a framework.</summary>
internal sealed record FrameworkStyle(Language SourceLanguage, ImmutableArray<Language> Languages, NumberingStyle Numbering, ImmutableArray<ClauseKind> Kinds);

internal sealed class FrameworkRowConfiguration : IEntityTypeConfiguration<FrameworkRow>
{
    public void Configure(EntityTypeBuilder<FrameworkRow> builder)
    {
        builder.ToTable("Frameworks").HasKey(framework => framework.Id);
        builder.Property(framework => framework.Title).HasConversion<JsonColumn<Bilingual>, JsonComparer<Bilingual>>();
        builder.Property(framework => framework.Style).HasConversion<JsonColumn<FrameworkStyle>, JsonComparer<FrameworkStyle>>();
        builder.Property(framework => framework.OutlineVersion).IsConcurrencyToken();
    }
}
