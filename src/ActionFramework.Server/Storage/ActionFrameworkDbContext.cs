using ActionFramework.Server.Membership;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ActionFramework.Server.Storage;

/// <summary>All tables. Each row's configuration lies beside the row, in its subject's folder.</summary>
internal abstract class ActionFrameworkDbContext(DbContextOptions options) : IdentityUserContext<PersonRow, Guid>(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(ActionFrameworkDbContext).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        Identify<FrameworkId>(configurationBuilder);
        Identify<SectionId>(configurationBuilder);
        Identify<SubsectionId>(configurationBuilder);
        Identify<ClauseId>(configurationBuilder);
        Identify<TextId>(configurationBuilder);
        Identify<PersonId>(configurationBuilder);
        Identify<ThemeId>(configurationBuilder);
        Identify<RevisionId>(configurationBuilder);
        Identify<ProposalId>(configurationBuilder);
        Identify<ContributionId>(configurationBuilder);
        Identify<SuggestionId>(configurationBuilder);
    }

    private static void Identify<TId>(ModelConfigurationBuilder conventions) where TId : struct, IIdentity<TId> =>
        conventions.Properties<TId>().HaveConversion<IdentityConversion<TId>>();

    private sealed class IdentityConversion<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Made(value))
        where TId : struct, IIdentity<TId>
    {
        // An expression tree cannot call a static abstract member.
        private static TId Made(Guid value) => TId.From(value);
    }
}

internal sealed class SqliteActionFrameworkDbContext(DbContextOptions<SqliteActionFrameworkDbContext> options) : ActionFrameworkDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // SQLite has no type for times that it can order; ticks of UTC order themselves.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
    }

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}

internal sealed class PostgresActionFrameworkDbContext(DbContextOptions<PostgresActionFrameworkDbContext> options) : ActionFrameworkDbContext(options);
