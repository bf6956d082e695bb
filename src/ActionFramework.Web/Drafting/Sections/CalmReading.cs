namespace ActionFramework.Web.Drafting.Sections;

/// <summary>Reads again after changes: never twice at once, a pause before each time, and once more for what changed meanwhile.</summary>
internal sealed class CalmReading(Func<Task> read)
{
    // The panes follow the text, but not every keystroke.
    internal static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private bool isReading, isBehind;

    /// <summary>Ends when all is read; at once where a reading is under way, which then sees to it.</summary>
    public async Task AskAsync(TimeProvider clock, CancellationToken cancellationToken)
    {
        isBehind = true;
        if (isReading) return;
        isReading = true;
        try
        {
            while (isBehind)
            {
                await Task.Delay(Pause, clock, cancellationToken);
                isBehind = false;
                await read();
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            isBehind = false;   // whoever followed has left
        }
        finally
        {
            isReading = false;
        }
    }
}
