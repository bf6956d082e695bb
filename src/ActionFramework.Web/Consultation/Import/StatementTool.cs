namespace ActionFramework.Web.Consultation.Import;

/// <summary>What can be done with the statement that is looked at, by button and by key.</summary>
public enum StatementTool
{
    Confirm,
    Split,
    Merge,
    Range,
    NotAnAsk,
    AsRecommendation,
    AsOffer,
    AsCommitment,
    New,
    Undo,
    Apply,
    Leave,
}
