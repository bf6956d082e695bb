namespace ActionFramework.Server.Drafting;

/// <summary>What one engine may use, under <c>ActionFramework:Limits</c>.</summary>
public sealed record EngineLimits
{
    /// <summary>Longest time for one batch of edits.</summary>
    public int ApplyMilliseconds { get; init; } = 250;

    /// <summary>Longest time for loading a text from snapshot and log.</summary>
    public int LoadMilliseconds { get; init; } = 3000;

    /// <summary>A text of this size as JSON takes no edit that makes it larger.</summary>
    public int TextMiB { get; init; } = 2;

    /// <summary>A batch that is based on a version further back than this is refused.</summary>
    public int CommitsBack { get; init; } = 5000;

    /// <summary>Documents kept in one engine, measured as JSON; in memory they take about four times as much. The least used leave first.</summary>
    public int EngineDocumentsMiB { get; init; } = 16;

    /// <summary>Past this heap size an engine fails every call and is replaced.</summary>
    public int EngineHeapMiB { get; init; } = 128;

    /// <summary>V8 ends the process beyond this; it is far away, so that the limit above comes first.</summary>
    public int EngineHardHeapMiB { get; init; } = 1024;
}
