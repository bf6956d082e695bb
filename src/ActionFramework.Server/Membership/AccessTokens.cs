using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ActionFramework.Membership;
using ActionFramework.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace ActionFramework.Server.Membership;

internal sealed class AccessTokens(IDatabase database, TimeProvider clock) : IAccessTokens
{
    // A use is noted at most this often: reading must not become writing.
    private static readonly TimeSpan UseGrain = TimeSpan.FromMinutes(1);

    public async Task<MadeAccessToken> MakeAsync(PersonId person, string name, CancellationToken cancellationToken)
    {
        var trimmed = name.Trim();
        if (trimmed.Length is 0 or > 100) throw new ArgumentException("A token's name has 1 to 100 characters.", nameof(name));

        var secret = "af_" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow();
        var row = new AccessTokenRow { Id = Guid.CreateVersion7(now), PersonId = person.Value, Name = trimmed, Hash = HashOf(secret), CreatedAt = now };
        await using var context = await database.OpenAsync(cancellationToken);
        context.Add(row);
        await context.SaveChangesAsync(cancellationToken);
        return new(row.ToToken(), secret);
    }

    public async Task<IReadOnlyList<AccessToken>> OfAsync(PersonId person, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        var rows = await context.Set<AccessTokenRow>().AsNoTracking().Where(token => token.PersonId == person.Value)
            .OrderByDescending(token => token.CreatedAt).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToToken())];
    }

    public async Task RevokeAsync(PersonId person, Guid token, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        await context.Set<AccessTokenRow>().Where(row => row.Id == token && row.PersonId == person.Value).ExecuteDeleteAsync(cancellationToken);
    }

    public async Task<TokenBearer?> BearerAsync(string secret, CancellationToken cancellationToken)
    {
        var hash = HashOf(secret);
        await using var context = await database.OpenAsync(cancellationToken);
        var found = await (
            from token in context.Set<AccessTokenRow>().AsNoTracking()
            join person in context.Users.AsNoTracking() on token.PersonId equals person.Id
            where token.Hash == hash && person.IsActive
            select new { Token = token, Person = person }).SingleOrDefaultAsync(cancellationToken);
        if (found is null) return null;

        var now = clock.GetUtcNow();
        if (found.Token.LastUsedAt is not { } last || now - last >= UseGrain)
            await context.Set<AccessTokenRow>().Where(token => token.Id == found.Token.Id)
                .ExecuteUpdateAsync(row => row.SetProperty(token => token.LastUsedAt, now), cancellationToken);
        return new(found.Token.Id, found.Person.ToPerson());
    }

    private static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
