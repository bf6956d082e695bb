using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ActionFramework.Server.Drafting;

/// <summary>A text at one version, so that opening it need not replay its whole log. A shortcut only: nothing depends on its being there.</summary>
internal sealed class SnapshotRow
{
    public required TextId Text { get; init; }
    public required long Version { get; init; }
    public required string Document { get; init; }

    /// <summary>The provenance list in the form of <see cref="ActionFramework.Provenance.ProvenanceFormat"/>.</summary>
    public required byte[] Provenance { get; init; }

    /// <summary>CRC-32 of document and provenance.</summary>
    public required long Crc { get; init; }

    /// <summary>The log's chain at this version.</summary>
    public required byte[] Chain { get; init; }
}

internal sealed class SnapshotRowConfiguration : IEntityTypeConfiguration<SnapshotRow>
{
    public void Configure(EntityTypeBuilder<SnapshotRow> builder)
    {
        builder.ToTable("Snapshots").HasKey(snapshot => new { snapshot.Text, snapshot.Version });
        builder.HasOne<TextRow>().WithMany().HasForeignKey(snapshot => snapshot.Text).OnDelete(DeleteBehavior.Restrict);
    }
}
