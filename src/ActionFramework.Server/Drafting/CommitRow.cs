using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ActionFramework.Server.Drafting;

/// <summary>One commit of a text's log, the single source of truth. Never changed, never deleted; its key keeps a second owner of the text out.</summary>
internal sealed class CommitRow
{
    public required TextId Text { get; init; }
    public required long Version { get; init; }
    public required Guid Ref { get; init; }
    public PersonId? Author { get; init; }
    public SuggestionId? Suggestion { get; init; }
    public long? Restores { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The steps as they were applied, JSON.</summary>
    public required string Steps { get; init; }

    /// <summary>The ranges of their maps, JSON: what later requests and anchors are mapped over.</summary>
    public required string Maps { get; init; }

    public required bool Mirror { get; init; }

    /// <summary>Words of others that the author had not seen, JSON.</summary>
    public required string Removed { get; init; }

    /// <summary>What the commit did to the provenance list, with the runs and words it took out, JSON.</summary>
    public required string Splices { get; init; }

    /// <summary>Indexes into the steps as they were sent, JSON; the receipt says them again.</summary>
    public required string Dropped { get; init; }

    /// <summary>Of author and request as sent: the same ref with another one is refused.</summary>
    public required byte[] Fingerprint { get; init; }

    /// <summary>CRC-32 of the row's content.</summary>
    public required long Crc { get; init; }

    /// <summary>SHA-256 over the previous row's chain and this row's content.</summary>
    public required byte[] Chain { get; init; }
}

internal sealed class CommitRowConfiguration : IEntityTypeConfiguration<CommitRow>
{
    public void Configure(EntityTypeBuilder<CommitRow> builder)
    {
        builder.ToTable("Commits").HasKey(commit => new { commit.Text, commit.Version });
        builder.HasIndex(commit => new { commit.Text, commit.Ref }).IsUnique();
        builder.HasOne<TextRow>().WithMany().HasForeignKey(commit => commit.Text).OnDelete(DeleteBehavior.Restrict);
    }
}
