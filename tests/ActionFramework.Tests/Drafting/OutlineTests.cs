using System.Collections.Immutable;
using ActionFramework.Drafting;
using CsCheck;
using Xunit;

namespace ActionFramework.Tests.Drafting;

public sealed class OutlineTests
{
    private static readonly SectionId[] Ids = [.. Enumerable.Range(1, 6).Select(number => new SectionId(new(number, 0, 0, new byte[8])))];
    private static readonly Outline Present = new(
        [Entry(0, SectionKind.Unnumbered), Entry(1), Entry(2), Entry(3) with { IsRemoved = true }, Entry(4, SectionKind.Annex)], [Language.Zh, Language.En]);

    [Fact]
    public void A_section_is_added_before_another_and_the_addition_undone()
    {
        var done = Done(new OutlineCommand.Add(Ids[5], SectionKind.Numbered, new(" 新章𠮷 ", ""), Ids[1]));
        Assert.Equal([Ids[0], Ids[5], Ids[1], Ids[2], Ids[3], Ids[4]], done.Sections.Select(entry => entry.Id));
        Assert.Equal(new("新章𠮷", null), done.Sections[1].Title);
        Assert.Equal(new OutlineCommand.Remove(Ids[5]), done.Undo);
    }

    [Fact]
    public void An_annex_goes_among_the_annexes_and_a_section_never_behind_them()
    {
        Assert.Equal(Ids[5], Done(new OutlineCommand.Add(Ids[5], SectionKind.Annex, new("附表", "Table"), Ids[0])).Sections[4].Id);
        Assert.Equal([Ids[0], Ids[2], Ids[3], Ids[1], Ids[4]], Done(new OutlineCommand.Move(Ids[1], null)).Sections.Select(entry => entry.Id));
    }

    [Fact]
    public void The_later_of_two_who_rename_sees_the_newer_title()
    {
        var first = Done(new OutlineCommand.Rename(Ids[1], new("章1", "Section 1"), new("背景", "Background")));
        var later = new Outline(first.Sections, Present.Languages).Change(new OutlineCommand.Rename(Ids[1], new("章1", "Section 1"), new("形势", "Situation")));
        Assert.Equal(new OutlineResult.Stale(new("背景", "Background")), later);
    }

    [Fact]
    public void A_title_is_said_in_one_language_at_least_and_is_not_endless()
    {
        Assert.IsType<OutlineResult.TitleMissing>(Present.Change(new OutlineCommand.Add(Ids[5], SectionKind.Numbered, new(" ", null), null)));
        Assert.IsType<OutlineResult.TitleTooLong>(Present.Change(new OutlineCommand.Rename(Ids[1], new("章1", "Section 1"), new(new('章', 301), null))));
    }

    [Fact]
    public void A_removed_section_takes_no_command_but_to_come_back()
    {
        Assert.IsType<OutlineResult.UnknownSection>(Present.Change(new OutlineCommand.Rename(Ids[3], new("章3", "Section 3"), new("新", "New"))));
        Assert.IsType<OutlineResult.UnknownSection>(Present.Change(new OutlineCommand.Move(Ids[3], null)));
        Assert.IsType<OutlineResult.Unchanged>(new Outline(Done(new OutlineCommand.Return(Ids[3])).Sections, Present.Languages).Change(new OutlineCommand.Return(Ids[3])));
    }

    [Fact]
    public void What_is_so_already_changes_nothing()
    {
        Assert.IsType<OutlineResult.Unchanged>(Present.Change(new OutlineCommand.Move(Ids[1], Ids[2])));
        Assert.IsType<OutlineResult.Unchanged>(Present.Change(new OutlineCommand.Move(Ids[1], Ids[1])));
        Assert.IsType<OutlineResult.Unchanged>(Present.Change(new OutlineCommand.Rename(Ids[1], new("x", "y"), new("章1", "Section 1"))));
    }

    [Fact]
    public void Every_command_is_undone_by_its_undo() => Gen.Int[0, 9999].Array[1, 12].Sample(seeds =>
    {
        var outline = Present;
        foreach (var seed in seeds)
        {
            if (outline.Change(Command(seed, outline)) is not OutlineResult.Done done) continue;
            var changed = outline with { Sections = done.Sections };
            var undone = Assert.IsType<OutlineResult.Done>(changed.Change(done.Undo));
            Assert.Equal(Shown(outline.Sections), Shown(undone.Sections));
            outline = changed;
        }
    });

    private static OutlineCommand Command(int seed, Outline outline)
    {
        var section = outline.Sections[seed / 10 % outline.Sections.Length];
        var other = outline.Sections[seed / 100 % outline.Sections.Length].Id;
        return (seed % 5) switch
        {
            0 => new OutlineCommand.Add(new(Guid.NewGuid()), (SectionKind)(seed / 1000 % 3), new($"新{seed}", null), other),
            1 => new OutlineCommand.Rename(section.Id, section.Title, new($"改{seed}", $"Renamed {seed}")),
            2 => new OutlineCommand.Move(section.Id, seed > 9000 ? null : other),
            3 => new OutlineCommand.Remove(section.Id),
            _ => new OutlineCommand.Return(section.Id),
        };
    }

    private static IEnumerable<SectionEntry> Shown(ImmutableArray<SectionEntry> sections) => sections.Where(section => !section.IsRemoved);

    private static OutlineResult.Done Done(OutlineCommand command) => Assert.IsType<OutlineResult.Done>(Present.Change(command));

    private static SectionEntry Entry(int number, SectionKind kind = SectionKind.Numbered) => new(Ids[number], kind, new($"章{number}", $"Section {number}"), IsRemoved: false);
}
