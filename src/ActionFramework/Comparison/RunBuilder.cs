using System.Collections.Immutable;
using System.Text;

namespace ActionFramework.Comparison;

/// <summary>Collects a comparison from left to right: what is deleted and inserted at one place becomes one run each, the deleted one first.</summary>
internal sealed class RunBuilder
{
    private readonly ImmutableArray<TextRun>.Builder runs = ImmutableArray.CreateBuilder<TextRun>();
    private readonly StringBuilder equal = new();
    private readonly StringBuilder deleted = new();
    private readonly StringBuilder inserted = new();

    public void Equal(string text)
    {
        if (text.Length == 0) return;
        CloseChange();
        equal.Append(text);
    }

    public void Change(string delete, string insert)
    {
        if (delete.Length + insert.Length == 0) return;
        Close(TextOperation.Equal, equal);
        deleted.Append(delete);
        inserted.Append(insert);
    }

    public ImmutableArray<TextRun> Build()
    {
        Close(TextOperation.Equal, equal);
        CloseChange();
        return runs.DrainToImmutable();
    }

    private void CloseChange()
    {
        Close(TextOperation.Delete, deleted);
        Close(TextOperation.Insert, inserted);
    }

    private void Close(TextOperation op, StringBuilder text)
    {
        if (text.Length > 0) runs.Add(new(op, text.ToString()));
        text.Clear();
    }
}
