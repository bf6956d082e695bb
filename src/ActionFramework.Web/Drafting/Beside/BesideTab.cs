namespace ActionFramework.Web.Drafting.Beside;

/// <summary>What stands beside the text.</summary>
public enum BesideTab
{
    Suggestions,
    History,
    Provenance,
}
