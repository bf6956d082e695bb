using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ActionFramework.Server.Drafting;

/// <summary>A priority theme of a framework.</summary>
internal sealed class ThemeRow
{
    public required ThemeId Id { get; init; }
    public required FrameworkId Framework { get; init; }
    public required int Position { get; init; }
    public required string Code { get; init; }
    public string? Seal { get; init; }
    public required Bilingual Title { get; init; }
}

/// <summary>Ties a theme to a section or subsection.</summary>
internal sealed class ThemeTieRow
{
    public required ThemeId Theme { get; init; }
    public required Guid Node { get; init; }
}

internal sealed class ThemeRowConfiguration : IEntityTypeConfiguration<ThemeRow>, IEntityTypeConfiguration<ThemeTieRow>
{
    public void Configure(EntityTypeBuilder<ThemeRow> builder)
    {
        builder.ToTable("Themes").HasKey(theme => theme.Id);
        builder.HasIndex(theme => new { theme.Framework, theme.Code }).IsUnique();
        builder.Property(theme => theme.Title).HasConversion<JsonColumn<Bilingual>, JsonComparer<Bilingual>>();
        builder.HasOne<FrameworkRow>().WithMany().HasForeignKey(theme => theme.Framework);
    }

    public void Configure(EntityTypeBuilder<ThemeTieRow> builder)
    {
        builder.ToTable("ThemeTies").HasKey(tie => new { tie.Theme, tie.Node });
        builder.HasOne<ThemeRow>().WithMany().HasForeignKey(tie => tie.Theme);
    }
}
