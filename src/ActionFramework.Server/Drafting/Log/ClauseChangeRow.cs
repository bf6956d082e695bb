using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ActionFramework.Server.Drafting;

/// <summary>What a commit did to one clause, as a difference: a whole clause per keystroke would outgrow the log many times.</summary>
internal sealed class ClauseChangeRow
{
    public required TextId Text { get; init; }
    public required ClauseId Clause { get; init; }
    public required long Version { get; init; }
    public PersonId? Author { get; init; }
    public SuggestionId? Suggestion { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The clause was not in the text before; its text then counts from nothing.</summary>
    public required bool Came { get; init; }

    public required bool Gone { get; init; }

    /// <summary>Where the plain text differs, in UTF-16 units.</summary>
    public required int Offset { get; init; }

    public required string Out { get; init; }
    public required string In { get; init; }
    public required int Brought { get; init; }
    public required int Withdrawn { get; init; }
    public required int WithdrawnOwn { get; init; }
}

internal sealed class ClauseChangeRowConfiguration : IEntityTypeConfiguration<ClauseChangeRow>
{
    public void Configure(EntityTypeBuilder<ClauseChangeRow> builder)
    {
        builder.ToTable("ClauseChanges").HasKey(change => new { change.Text, change.Clause, change.Version });
        builder.HasIndex(change => new { change.Text, change.Version });
        builder.HasIndex(change => change.Suggestion);
        builder.HasOne<TextRow>().WithMany().HasForeignKey(change => change.Text).OnDelete(DeleteBehavior.Restrict);
    }
}
