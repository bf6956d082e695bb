using ActionFramework.Membership;
using ActionFramework.Server.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace ActionFramework.Server.Membership;

internal static class MembershipRegistration
{
    public static IServiceCollection AddMembership(this IServiceCollection services, ActionFrameworkSettings settings)
    {
        // Beside the database, so that a restart signs nobody out.
        services.AddDataProtection().SetApplicationName("ActionFramework").PersistKeysToFileSystem(new(DataFolder.KeysOf(settings.DataDirectory)));
        var identity = services.AddIdentityCore<PersonRow>(options =>
        {
            options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            options.User.AllowedUserNameCharacters = "";   // Chinese names are names
            options.Password.RequiredLength = 10;          // length is what counts; classes of characters only make people write them down
            options.Password.RequireDigit = false;
            options.Password.RequireLowercase = false;
            options.Password.RequireUppercase = false;
            options.Password.RequireNonAlphanumeric = false;
        });
        if (settings.Database.Length > 0) identity.AddEntityFrameworkStores<PostgresActionFrameworkDbContext>();
        else identity.AddEntityFrameworkStores<SqliteActionFrameworkDbContext>();

        return services
            .AddSingleton<SignInThrottle>()
            .AddSingleton<ISignIn, SignIn>()
            .AddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>()
            .AddSingleton<IPermissionQuery, PermissionQuery>()
            .AddSingleton<IPersonQuery, PersonQuery>()
            .AddSingleton<IMembers, Members>()
            .AddSingleton<IAccessTokens, AccessTokens>()
            .AddSingleton<IAccounts, Accounts>()
            .AddSingleton<FirstPeople>()
            .AddSingleton<FirstAdministrator>()
            .AddSingleton<IFirstAdministrator>(services => services.GetRequiredService<FirstAdministrator>());
    }
}
