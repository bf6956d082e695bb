using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ActionFramework.Server.Drafting;

/// <summary>What the template says of a clause: its kind, what goes there and how to write it. Never text.</summary>
internal sealed class ClauseGuideRow
{
    public required ClauseId Clause { get; init; }
    public required FrameworkId Framework { get; init; }
    public required string Kind { get; init; }
    public required Bilingual Stub { get; init; }
    public required Bilingual Guidance { get; init; }
}

internal sealed class ClauseGuideRowConfiguration : IEntityTypeConfiguration<ClauseGuideRow>
{
    public void Configure(EntityTypeBuilder<ClauseGuideRow> builder)
    {
        builder.ToTable("ClauseGuides").HasKey(guide => guide.Clause);
        builder.Property(guide => guide.Stub).HasConversion<JsonColumn<Bilingual>, JsonComparer<Bilingual>>();
        builder.Property(guide => guide.Guidance).HasConversion<JsonColumn<Bilingual>, JsonComparer<Bilingual>>();
        builder.HasOne<FrameworkRow>().WithMany().HasForeignKey(guide => guide.Framework);
    }
}
