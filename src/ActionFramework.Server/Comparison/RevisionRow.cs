using ActionFramework.Server.Membership;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ActionFramework.Server.Comparison;

/// <summary>A named revision with the outline as it stood, numbers and plain texts included, so that comparing never replays a log.</summary>
internal sealed class RevisionRow
{
    public required RevisionId Id { get; init; }
    public required FrameworkId Framework { get; init; }
    public required int Number { get; init; }
    public required string Name { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required Guid CreatedBy { get; init; }

    /// <summary>JSON.</summary>
    public required string Outline { get; init; }

    public required List<RevisionTextRow> Texts { get; init; }
}

/// <summary>A text as the revision keeps it.</summary>
internal sealed class RevisionTextRow
{
    public RevisionId Revision { get; init; }
    public required TextId Text { get; init; }

    /// <summary>In the order of the outline.</summary>
    public required int Place { get; init; }

    public required long Version { get; init; }

    /// <summary>JSON in ProseMirror's form.</summary>
    public required string Document { get; init; }
}

internal sealed class RevisionRowConfiguration : IEntityTypeConfiguration<RevisionRow>, IEntityTypeConfiguration<RevisionTextRow>
{
    public void Configure(EntityTypeBuilder<RevisionRow> builder)
    {
        builder.ToTable("Revisions").HasKey(revision => revision.Id);
        builder.HasIndex(revision => new { revision.Framework, revision.Name }).IsUnique();
        builder.HasIndex(revision => new { revision.Framework, revision.Number }).IsUnique();
        builder.HasMany(revision => revision.Texts).WithOne().HasForeignKey(text => text.Revision).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(revision => revision.CreatedBy).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RevisionTextRow> builder) =>
        builder.ToTable("RevisionTexts").HasKey(text => new { text.Revision, text.Text });
}
