using System.Collections.Immutable;

namespace ActionFramework.Drafting;

/// <summary>A section as a coordinator orders it; a removed one keeps its place and its texts, and can come back.</summary>
public sealed record SectionEntry(SectionId Id, SectionKind Kind, Bilingual Title, bool IsRemoved);

/// <summary>What a coordinator can do to the outline; each is undone by another.</summary>
public abstract record OutlineCommand
{
    /// <param name="Section">A new id.</param>
    /// <param name="Kind">An annex goes among the annexes, whatever it is put before.</param>
    /// <param name="Title">In one language at least.</param>
    /// <param name="Before">Null, or gone: at the end.</param>
    public sealed record Add(SectionId Section, SectionKind Kind, Bilingual Title, SectionId? Before) : OutlineCommand;

    /// <param name="Section">The one to rename.</param>
    /// <param name="Seen">The title that stood on the coordinator's screen: what somebody else wrote meanwhile is not overwritten.</param>
    /// <param name="Title">In one language at least.</param>
    public sealed record Rename(SectionId Section, Bilingual Seen, Bilingual Title) : OutlineCommand;

    public sealed record Move(SectionId Section, SectionId? Before) : OutlineCommand;

    public sealed record Remove(SectionId Section) : OutlineCommand;

    public sealed record Return(SectionId Section) : OutlineCommand;
}

/// <summary>The answer to a change of the outline.</summary>
public abstract record OutlineResult
{
    /// <summary>Done; <paramref name="Undo"/> takes it back.</summary>
    public sealed record Done(ImmutableArray<SectionEntry> Sections, OutlineCommand Undo) : OutlineResult;

    /// <summary>It is so already.</summary>
    public sealed record Unchanged : OutlineResult;

    /// <summary>Somebody else was faster.</summary>
    public sealed record Stale(Bilingual Present) : OutlineResult;

    public sealed record UnknownSection : OutlineResult;

    public sealed record TitleMissing : OutlineResult;

    public sealed record TitleTooLong : OutlineResult;

    /// <summary>Not a coordinator of this framework, or no such framework for this person.</summary>
    public sealed record Refused(bool IsSeen) : OutlineResult;
}

/// <summary>The sections of a framework in their order, annexes last; decides what a command makes of them.</summary>
public sealed record Outline(ImmutableArray<SectionEntry> Sections, ImmutableArray<Language> Languages)
{
    public OutlineResult Change(OutlineCommand command) => command switch
    {
        OutlineCommand.Add add => Add(add),
        OutlineCommand.Rename rename => On(rename.Section, entry => Rename(entry, rename)),
        OutlineCommand.Move move => On(move.Section, entry => Move(entry, move.Before)),
        OutlineCommand.Remove remove => On(remove.Section, entry => Mark(entry, isRemoved: true)),
        OutlineCommand.Return back => Sections.Any(entry => entry.Id == back.Section)
            ? Mark(Sections.Single(entry => entry.Id == back.Section), isRemoved: false)
            : new OutlineResult.UnknownSection(),
        _ => throw new ArgumentException("An outline command is one of the five.", nameof(command)),
    };

    /// <summary>A removed section takes no command but to come back.</summary>
    private OutlineResult On(SectionId section, Func<SectionEntry, OutlineResult> change) =>
        Sections.FirstOrDefault(entry => entry.Id == section && !entry.IsRemoved) is { } found ? change(found) : new OutlineResult.UnknownSection();

    private OutlineResult Add(OutlineCommand.Add add)
    {
        var title = FrameworkTitle.Trim(add.Title, Languages);
        if (Wrong(title) is { } wrong) return wrong;
        return Done(Put(new(add.Section, add.Kind, title, IsRemoved: false), add.Before), new OutlineCommand.Remove(add.Section));
    }

    private OutlineResult Rename(SectionEntry entry, OutlineCommand.Rename rename)
    {
        var title = FrameworkTitle.Trim(rename.Title, Languages);
        if (title == entry.Title) return new OutlineResult.Unchanged();
        if (rename.Seen != entry.Title) return new OutlineResult.Stale(entry.Title);
        return Wrong(title) ?? Done(Sections.Replace(entry, entry with { Title = title }), new OutlineCommand.Rename(entry.Id, title, entry.Title));
    }

    private OutlineResult Move(SectionEntry entry, SectionId? before)
    {
        if (before == entry.Id) return new OutlineResult.Unchanged();
        var after = Sections.SkipWhile(other => other != entry).Skip(1).FirstOrDefault();
        var moved = new Outline(Sections.Remove(entry), Languages).Put(entry, before);
        return moved.SequenceEqual(Sections) ? new OutlineResult.Unchanged() : Done(moved, new OutlineCommand.Move(entry.Id, after?.Id));
    }

    private OutlineResult Mark(SectionEntry entry, bool isRemoved)
    {
        if (entry.IsRemoved == isRemoved) return new OutlineResult.Unchanged();
        OutlineCommand undo = isRemoved ? new OutlineCommand.Return(entry.Id) : new OutlineCommand.Remove(entry.Id);
        return Done(Sections.Replace(entry, entry with { IsRemoved = isRemoved }), undo);
    }

    private ImmutableArray<SectionEntry> Put(SectionEntry entry, SectionId? before)
    {
        var place = Sections.ToList().FindIndex(other => other.Id == before);
        return [.. Sections.Insert(place < 0 ? Sections.Length : place, entry).OrderBy(other => other.Kind == SectionKind.Annex)];
    }

    private static OutlineResult? Wrong(Bilingual title)
    {
        if (title is { Zh: null, En: null }) return new OutlineResult.TitleMissing();
        return FrameworkTitle.IsTooLong(title) ? new OutlineResult.TitleTooLong() : null;
    }

    private static OutlineResult.Done Done(ImmutableArray<SectionEntry> sections, OutlineCommand undo) => new(sections, undo);
}

/// <summary>Changes outlines; asks the policy itself.</summary>
public interface IOutlineCommands
{
    Task<OutlineResult> ChangeAsync(FrameworkId framework, OutlineCommand command, PersonId coordinator, CancellationToken cancellationToken);

    /// <summary>Sections that were removed, so that they can come back later than the next act.</summary>
    Task<ImmutableArray<SectionEntry>> RemovedAsync(FrameworkId framework, CancellationToken cancellationToken);
}
