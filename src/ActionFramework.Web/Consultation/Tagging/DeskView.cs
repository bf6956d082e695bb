namespace ActionFramework.Web.Consultation.Tagging;

/// <summary>How the desk lays the suggestions out.</summary>
public enum DeskView
{
    OneByOne,
    List,
    ByLikeness,
}
