using ActionFramework.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace ActionFramework.Server.Consultation;

/// <summary>Gives out suggestion numbers: one writer at a time, so that no two get the same; a unique index is the fence should there be two servers.</summary>
internal sealed class SuggestionNumbers : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    public async Task<T> InTurnAsync<T>(Func<Task<T>> write, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await write();
        }
        finally
        {
            turn.Release();
        }
    }

    public static async Task<int> NextAsync(ActionFrameworkDbContext context, FrameworkId framework, CancellationToken cancellationToken) =>
        1 + (await context.Set<SuggestionRow>().Where(row => row.Framework == framework).MaxAsync(row => (int?)row.Number, cancellationToken) ?? 0);

    public void Dispose() => turn.Dispose();
}
