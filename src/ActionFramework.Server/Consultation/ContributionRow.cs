using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Server.Drafting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ActionFramework.Server.Consultation;

/// <summary>What one contributor sent. One that was imported has its words in its proposal's file, another one here.</summary>
internal sealed class ContributionRow
{
    public required ContributionId Id { get; init; }
    public required FrameworkId Framework { get; init; }
    public ProposalId? Proposal { get; init; }
    public required ImmutableArray<string> Names { get; set; }
    public required string Organisation { get; set; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public Channel? Channel { get; init; }
    public string? Source { get; init; }
}

internal sealed class ContributionRowConfiguration : IEntityTypeConfiguration<ContributionRow>
{
    public void Configure(EntityTypeBuilder<ContributionRow> builder)
    {
        builder.ToTable("Contributions").HasKey(contribution => contribution.Id);
        builder.Property(contribution => contribution.Names).HasConversion<JsonColumn<ImmutableArray<string>>, JsonComparer<ImmutableArray<string>>>();
        builder.Property(contribution => contribution.Channel).HasConversion<string>().HasMaxLength(20);
        builder.HasOne<FrameworkRow>().WithMany().HasForeignKey(contribution => contribution.Framework);
        builder.HasOne<ProposalRow>().WithMany().HasForeignKey(contribution => contribution.Proposal);
    }
}
