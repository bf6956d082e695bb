using ActionFramework.Membership;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ActionFramework.Server.Membership;

/// <summary>One person's role in one framework.</summary>
internal sealed class FrameworkMemberRow
{
    public required FrameworkId FrameworkId { get; init; }
    public required Guid PersonId { get; init; }
    public required Role Role { get; set; }
    public string? Organisation { get; set; }

    public sealed class Configuration : IEntityTypeConfiguration<FrameworkMemberRow>
    {
        public void Configure(EntityTypeBuilder<FrameworkMemberRow> builder)
        {
            builder.HasKey(member => new { member.FrameworkId, member.PersonId });
            builder.HasIndex(member => member.PersonId);
            builder.Property(member => member.Role).HasConversion<string>().HasMaxLength(20);
            builder.Property(member => member.Organisation).HasMaxLength(200);
            builder.HasOne<PersonRow>().WithMany().HasForeignKey(member => member.PersonId);
        }
    }
}
