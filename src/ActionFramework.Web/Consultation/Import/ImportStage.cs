namespace ActionFramework.Web.Consultation.Import;

/// <summary>What is being checked: who speaks, or what they ask.</summary>
public enum ImportStage
{
    People,
    Statements,
}
