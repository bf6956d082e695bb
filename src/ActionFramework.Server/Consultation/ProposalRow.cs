using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Consultation.Reading;
using ActionFramework.Server.Drafting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Proposal = ActionFramework.Consultation.Proposal;

namespace ActionFramework.Server.Consultation;

/// <summary>An imported file with its reading. The bytes are kept for ever; the source is decoded from them anew at each use.</summary>
internal sealed class ProposalRow
{
    public required ProposalId Id { get; init; }
    public required FrameworkId Framework { get; init; }
    public required string FileName { get; init; }
    public required string Sha256 { get; init; }
    public required string Encoding { get; init; }
    public required byte[] Bytes { get; init; }
    public required DateTimeOffset ImportedAt { get; init; }
    public required PersonId ImportedBy { get; init; }
    public required ProposalStatus Status { get; set; }
    public required ImmutableArray<Contributor> Contributors { get; set; }
    public required ImmutableArray<Statement> Statements { get; set; }
    public required ImmutableArray<IgnoredSpan> Ignored { get; init; }
    public required long Version { get; set; }

    public Proposal ToProposal() => new()
    {
        Id = Id,
        Framework = Framework,
        FileName = FileName,
        Sha256 = Sha256,
        Status = Status,
        Encoding = Encoding,
        Source = Source,
        Contributors = Contributors,
        Statements = Statements,
        Ignored = Ignored,
        Version = Version,
        ImportedAt = ImportedAt,
    };

    public string Source => SourceDecoding.Of(Bytes) is SourceDecoding.Decoded(var source, _) ? source : throw new InvalidOperationException("Only what can be decoded is stored.");

    public void Correct(Proposal corrected)
    {
        (Contributors, Statements, Status) = (corrected.Contributors, corrected.Statements, corrected.Status);
        Version++;
    }
}

internal sealed class ProposalRowConfiguration : IEntityTypeConfiguration<ProposalRow>
{
    public void Configure(EntityTypeBuilder<ProposalRow> builder)
    {
        builder.ToTable("Proposals").HasKey(proposal => proposal.Id);
        builder.HasIndex(proposal => new { proposal.Framework, proposal.Sha256 });
        builder.Property(proposal => proposal.Status).HasConversion<string>().HasMaxLength(20);
        builder.Property(proposal => proposal.Contributors).HasConversion<JsonColumn<ImmutableArray<Contributor>>, JsonComparer<ImmutableArray<Contributor>>>();
        builder.Property(proposal => proposal.Statements).HasConversion<JsonColumn<ImmutableArray<Statement>>, JsonComparer<ImmutableArray<Statement>>>();
        builder.Property(proposal => proposal.Ignored).HasConversion<JsonColumn<ImmutableArray<IgnoredSpan>>, JsonComparer<ImmutableArray<IgnoredSpan>>>();
        builder.Property(proposal => proposal.Version).IsConcurrencyToken();
        builder.HasOne<FrameworkRow>().WithMany().HasForeignKey(proposal => proposal.Framework);
    }
}
