using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ActionFramework.Membership;
using ActionFramework.Server.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ActionFramework.Server.Membership;

internal sealed class FirstAdministrator(IDatabase database, IServiceScopeFactory scopes) : IFirstAdministrator, IDisposable
{
    private readonly SemaphoreSlim once = new(1);

    public string? Code { get; private set; }

    /// <summary>A new code at each start, as long as nobody administers the workbench.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        var isThere = await context.Users.AnyAsync(person => person.IsAdministrator && person.IsActive, cancellationToken);
        Code = isThere ? null : Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
    }

    public bool IsCode(string code) =>
        Code is { } expected && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(expected));

    public async Task<AccountAnswer> MakeAsync(string code, string name, string displayName, string password, CancellationToken cancellationToken)
    {
        await once.WaitAsync(cancellationToken);
        try
        {
            if (!IsCode(code)) return new AccountAnswer.UnknownPerson();

            await using var scope = scopes.CreateAsyncScope();
            var people = scope.ServiceProvider.GetRequiredService<UserManager<PersonRow>>();
            var answer = await NewAccount.MakeAsync(people, name, displayName, password, isAdministrator: true);
            if (answer is AccountAnswer.Done) Code = null;
            return answer;
        }
        finally
        {
            once.Release();
        }
    }

    public void Dispose() => once.Dispose();
}
