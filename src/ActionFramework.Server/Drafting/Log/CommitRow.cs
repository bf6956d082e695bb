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

    /// <summary><see cref="CommitWords"/>, JSON.</summary>
    public required string Words { get; init; }

    /// <summary>Indexes into the steps as they were sent, JSON; the receipt says them again.</summary>
    public required string Dropped { get; init; }

    /// <summary>Of author and request as sent: the same ref with another one is refused.</summary>
    public required byte[] Fingerprint { get; init; }

    /// <summary>CRC-32C of the row's content.</summary>
    public long Crc { get; private set; }

    /// <summary>SHA-256 over the previous row's chain and this row's content; see <see cref="Seal"/>.</summary>
    public byte[] Chain { get; private set; } = [];

    public CommitRow SealedAfter(byte[] chain)
    {
        var content = Seal.Content(this);
        (Crc, Chain) = (Seal.Crc(content), Seal.Chain(chain, content));
        return this;
    }

    public bool IsIntactAfter(byte[] chain)
    {
        var content = Seal.Content(this);
        return Crc == Seal.Crc(content) && Chain.AsSpan().SequenceEqual(Seal.Chain(chain, content));
    }
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
