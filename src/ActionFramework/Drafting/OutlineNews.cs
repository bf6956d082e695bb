namespace ActionFramework.Drafting;

/// <summary>Tells the open screens of this server that an outline is not the one they show any more, after the change is durable; what it is now, they read.</summary>
public sealed class OutlineNews
{
    /// <summary>Sections came, went, or have another order or title. Raised on the changer's thread: handlers do not wait.</summary>
    public event Action<FrameworkId>? SectionsChanged;

    /// <summary>Subsections, clauses or headings of a text are others, or stand elsewhere. Words inside clauses are no news.</summary>
    public event Action<TextId>? PartsChanged;

    public void TellSections(FrameworkId framework) => SectionsChanged?.Invoke(framework);

    public void TellParts(TextId text) => PartsChanged?.Invoke(text);
}
