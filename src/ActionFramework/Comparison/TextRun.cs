namespace ActionFramework.Comparison;

public enum TextOperation
{
    Equal,
    Delete,
    Insert,
}

/// <summary>A stretch of a comparison. Equal and deleted runs together are the older text, equal and inserted ones the newer; none is empty, and no two of a kind are neighbours.</summary>
public sealed record TextRun(TextOperation Op, string Text);
