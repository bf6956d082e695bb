using ActionFramework.Drafting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ActionFramework.Server.Drafting;

/// <summary>A section of the outline. A removed one stays, with its texts, and is shown nowhere.</summary>
internal sealed class SectionRow
{
    public required SectionId Id { get; init; }
    public required FrameworkId Framework { get; init; }
    public required SectionKind Kind { get; init; }
    public required Bilingual Title { get; set; }
    public required int Position { get; set; }
    public bool IsRemoved { get; set; }
}

internal sealed class SectionRowConfiguration : IEntityTypeConfiguration<SectionRow>
{
    public void Configure(EntityTypeBuilder<SectionRow> builder)
    {
        builder.ToTable("Sections").HasKey(section => section.Id);
        builder.Property(section => section.Kind).HasConversion<string>();
        builder.Property(section => section.Title).HasConversion<JsonColumn<Bilingual>, JsonComparer<Bilingual>>();
        builder.HasOne<FrameworkRow>().WithMany().HasForeignKey(section => section.Framework);
    }
}
