using ActionFramework.Drafting;
using ActionFramework.Web.Drafting.Sections;
using Xunit;

namespace ActionFramework.Web.Tests.Drafting;

public sealed class DraftSceneTests
{
    private static readonly PersonId Person = new(Guid.Parse("00000000-0000-7000-8000-0000000000e1"));

    [Fact]
    public void The_editor_is_told_stub_guidance_kind_and_seal_in_the_language_of_the_text()
    {
        var options = SomeScene.In(Language.En).Options(Person, new Dictionary<string, string>());
        Assert.Equal(new ClauseNotes("goal", "Write the goal", "Give a baseline"), options.Place.Clauses[SomeScene.Goal.Value]);
        Assert.Equal(new SealedTheme("T02", "基", "Infrastructure"), Assert.Single(options.Place.Subsections[SomeScene.Subsection].Themes));
        Assert.Equal(("IV.", "Priority areas", "4", "({a})"), (options.Place.Number, options.Place.Heading, options.Place.Prefix, options.Place.Item));
    }

    [Fact]
    public void Nobody_is_shown_himself_among_the_others() =>
        Assert.Empty(OutlinePresence.Of([new(SomeScene.Zh.Value, [new(Person.Value, "阮明", "p3", null)])], Person, SomeScene.In(Language.Zh)));

    [Fact]
    public void A_clause_that_drafters_added_has_no_notes() => Assert.DoesNotContain(SomeScene.Added.Value, SomeScene.In(Language.En).Place().Clauses.Keys);

    [Fact]
    public void A_section_that_is_taken_out_meanwhile_stays_on_the_screen_as_it_was()
    {
        var scene = SomeScene.In(Language.Zh);
        var removed = scene.In(SomeScene.Outline with { Sections = [] });
        Assert.True(removed.IsRemoved);
        Assert.Equal((scene.Text, scene.Title), (removed.Text, removed.Title));
        Assert.False(removed.In(SomeScene.Outline).IsRemoved);
    }

    [Fact]
    public void Only_the_other_language_needs_to_know_what_the_source_has()
    {
        Assert.Null(SomeScene.In(Language.Zh).Options(Person, new Dictionary<string, string>()).Place.SourceIds);
        var ids = SomeScene.In(Language.En).Options(Person, new Dictionary<string, string>()).Place.SourceIds!;
        Assert.Contains(SomeScene.Goal.Value, ids);
        Assert.DoesNotContain(SomeScene.Added.Value, ids);
    }

    [Fact]
    public void A_section_that_is_not_there_has_no_scene() => Assert.Null(DraftScene.Of(SomeScene.Outline, Guid.Empty, Language.Zh));

    [Fact]
    public void Who_stands_in_an_unknown_node_is_shown_at_the_section()
    {
        var person = new PresentPerson(Person.Value, "阮明", "p3", Guid.NewGuid());
        var places = OutlinePresence.Of([new(SomeScene.Zh.Value, [person, person with { NodeId = SomeScene.Goal.Value }])], new(Guid.NewGuid()), SomeScene.In(Language.Zh));
        Assert.Equal(new ActionFramework.Web.Drafting.OutlinePerson("阮明", 3), Assert.Single(places[SomeScene.Section]));
        Assert.Single(places[SomeScene.Goal.Value]);
    }
}
