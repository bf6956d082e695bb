using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ActionFramework.Server.Drafting;

/// <summary>A section in one language as it was born; everything since then is in its log. Nothing else is needed to open it for the first time.</summary>
internal sealed class TextRow
{
    public required TextId Id { get; init; }
    public required SectionId Section { get; init; }
    public required Language Language { get; init; }

    /// <summary>Version 0, JSON in ProseMirror's form; it belongs to nobody.</summary>
    public required string Document { get; init; }
}

internal sealed class TextRowConfiguration : IEntityTypeConfiguration<TextRow>
{
    public void Configure(EntityTypeBuilder<TextRow> builder)
    {
        builder.ToTable("Texts").HasKey(text => text.Id);
        builder.HasIndex(text => new { text.Section, text.Language }).IsUnique();
    }
}
