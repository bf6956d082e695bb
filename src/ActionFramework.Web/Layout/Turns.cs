namespace ActionFramework.Web.Layout;

/// <summary>Takes what one person does quickly one after another, so that nobody is stale against himself.</summary>
internal sealed class Turns
{
    private Task before = Task.CompletedTask;

    public async Task TakeAsync(Func<Task> act)
    {
        var (mine, earlier) = (new TaskCompletionSource(), before);
        before = mine.Task;
        await earlier;
        try
        {
            await act();
        }
        finally
        {
            mine.SetResult();
        }
    }
}
