using ActionFramework.Membership;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ActionFramework.Server.Membership;

/// <summary>A personal access token; only the SHA-256 hash of its secret is kept, and a revoked token's row is deleted.</summary>
internal sealed class AccessTokenRow
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required string Name { get; init; }
    public required byte[] Hash { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? LastUsedAt { get; init; }

    public AccessToken ToToken() => new(Id, Name, CreatedAt, LastUsedAt);

    public sealed class Configuration : IEntityTypeConfiguration<AccessTokenRow>
    {
        public void Configure(EntityTypeBuilder<AccessTokenRow> builder)
        {
            builder.HasIndex(token => token.Hash).IsUnique();
            builder.HasIndex(token => token.PersonId);
            builder.Property(token => token.Name).HasMaxLength(100);
            builder.Property(token => token.Hash).HasMaxLength(32);
            builder.HasOne<PersonRow>().WithMany().HasForeignKey(token => token.PersonId);
        }
    }
}
