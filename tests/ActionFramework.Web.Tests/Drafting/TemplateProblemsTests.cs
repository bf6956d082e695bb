using ActionFramework.Drafting;
using ActionFramework.Web.Drafting.Templates;
using Bunit;
using Xunit;

namespace ActionFramework.Web.Tests.Drafting;

public sealed class TemplateProblemsTests : PageContext
{
    [Theory]
    [InlineData("en", "“4.3” stands where “4.2” belongs by the order.")]
    [InlineData("zh-Hans", "按顺序此处应为“4.2”，实为“4.3”。")]
    public void A_problem_is_shown_with_file_line_and_reason(string culture, string reason)
    {
        Speak(culture);
        var cells = Shown(new TemplateProblem("sample/framework.yaml", 81, "sections[4].id", TemplateFault.WrongNumber, "4.3", "4.2")).FindAll("tbody td");
        Assert.Equal(["sample/framework.yaml", "81", "sections[4].id", reason], cells.Select(cell => cell.TextContent));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-Hans")]
    public void Every_fault_has_its_words(string culture)
    {
        Speak(culture);
        var problems = Enum.GetValues<TemplateFault>().Select(fault => new TemplateProblem("f", 1, "p", fault, "found", fault == TemplateFault.WrongShape ? "mapping" : "expected"));
        var reasons = Shown([.. problems]).FindAll("tbody td:last-child").Select(cell => cell.TextContent).ToList();
        Assert.Equal(Enum.GetValues<TemplateFault>().Length, reasons.Distinct().Count());
        Assert.DoesNotContain(reasons, reason => Enum.TryParse<TemplateFault>(reason, out _));
    }

    [Theory]
    [InlineData("en", "II.", "T01")]
    [InlineData("zh-Hans", "二、", "气")]
    public void The_preview_numbers_sections_and_shows_their_themes(string culture, string number, string seal)
    {
        Speak(culture);
        var preview = Render<TemplatePreview>(parameters => parameters.Add(p => p.Template, Template));
        Assert.Equal(["", "I.", "II."], preview.FindAll("li.section > .number").Select(shown => shown.TextContent.Replace("一、", "I.").Replace("二、", "II.")));
        Assert.Equal(number, preview.FindAll("li.section > .number")[2].TextContent);
        Assert.Equal(seal, Assert.Single(preview.FindAll(".seal")).TextContent);
    }

    private static Template Template { get; } = new()
    {
        Id = "sample",
        Title = new("框架𠮷", "Framework 😀"),
        SourceLanguage = Language.Zh,
        Languages = [Language.Zh, Language.En],
        Numbering = new(new("{一}、", "{I}."), new("附件{一}", "Annex {A}"), new("（{1}）", "({a})"), "{1}", "{A}", "P"),
        Kinds = [],
        Themes = [new("T01", "气", new("气候", "Climate"), ["2"])],
        Sections = [Section("P", SectionKind.Unnumbered), Section("1", SectionKind.Numbered), Section("2", SectionKind.Numbered)],
    };

    private static TemplateSection Section(string id, SectionKind kind) => new(id, kind, new("章", "Section"), [], []);

    private IRenderedComponent<TemplateProblems> Shown(params TemplateProblem[] problems) =>
        Render<TemplateProblems>(parameters => parameters.Add(p => p.Problems, [.. problems]));
}
