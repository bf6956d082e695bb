namespace ActionFramework.Web.Drafting.Hub;

/// <summary>What one connection, one person and one text may use, under <c>ActionFramework:Limits</c>.</summary>
internal sealed record DraftingLimits
{
    public int HubFrameKiB { get; init; } = 512;
    public int StepsKiB { get; init; } = 256;
    public int CommitsPerSecond { get; init; } = 20;
    public int CommitBurst { get; init; } = 60;
    public int PresencePerSecond { get; init; } = 10;
    public int CallsPerSecond { get; init; } = 10;
    public int CallBurst { get; init; } = 40;
    public int ConnectionsPerUser { get; init; } = 10;
    public int ConnectionsPerText { get; init; } = 100;
    public int TextsPerConnection { get; init; } = 20;
}
