using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ActionFramework.Server.Drafting;

/// <summary>A clause or subsection that a commit brought into a section, in any language. It may come back under its id; any other id is foreign.</summary>
internal sealed class EverNodeRow
{
    public required SectionId Section { get; init; }
    public required Guid Node { get; init; }
}

internal sealed class EverNodeRowConfiguration : IEntityTypeConfiguration<EverNodeRow>
{
    public void Configure(EntityTypeBuilder<EverNodeRow> builder) =>
        builder.ToTable("EverNodes").HasKey(ever => new { ever.Section, ever.Node });
}
