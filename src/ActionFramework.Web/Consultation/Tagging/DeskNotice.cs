using ActionFramework.Consultation;

namespace ActionFramework.Web.Consultation.Tagging;

/// <summary>What the desk has to say about the last step.</summary>
public abstract record DeskNotice
{
    /// <summary>The rules say no.</summary>
    public sealed record Refused(Refusal Reason) : DeskNotice;

    /// <summary>Somebody else was quicker: his value is shown now, and mine can still be put in its place.</summary>
    /// <param name="Theirs">Null where only the words or the kind changed.</param>
    public sealed record Newer(DeskStep Mine, SuggestionChange? Theirs) : DeskNotice;

    /// <summary>The suggestion is no longer there: merged, or taken back with its contribution.</summary>
    public sealed record Gone : DeskNotice;

    /// <summary>One character, or none, has no place to be cut at.</summary>
    public sealed record NoCut : DeskNotice;
}
