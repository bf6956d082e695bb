using ActionFramework.Drafting;
using ActionFramework.Server.Drafting;
using Xunit;

namespace ActionFramework.Tests.Drafting;

public sealed class TemplateReaderTests
{
    [Fact]
    public void A_template_that_fits_is_read_whole()
    {
        var template = Assert.IsType<TemplateReading.Fits>(Read(Good)).Template;
        Assert.Equal(new("框架", "Framework"), template.Title);
        Assert.Equal(["P", "1", "A"], template.Sections.Select(section => section.Id));
        Assert.Equal([SectionKind.Unnumbered, SectionKind.Numbered, SectionKind.Annex], template.Sections.Select(section => section.Kind));
        Assert.Equal([0, 1], template.Sections[1].Subsections[0].Clauses.Select(clause => clause.Level));
        Assert.Equal(new("写𠮷。", "Write 😀."), template.Sections[0].Clauses[0].Stub);
        Assert.Equal("𠮷", template.Themes[0].Seal);
    }

    [Theory]
    [InlineData("title: {zh: 框架, en: Framework}", "title: {zh: 框架}", 2, TemplateFault.MissingLanguage, "", "en")]
    [InlineData("title: {zh: 框架, en: Framework}", "title: {zh: 框架, en: Framework, fr: Cadre}", 2, TemplateFault.UnknownKey, "fr", "")]
    [InlineData("title: {zh: 框架, en: Framework}", "title: Framework", 2, TemplateFault.WrongShape, "Framework", "mapping")]
    [InlineData("source_language: zh", "source_language: fr", 3, TemplateFault.UnknownValue, "fr", "zh, en")]
    [InlineData("source_language: zh", "colour: red\nsource_language: zh", 3, TemplateFault.UnknownKey, "colour", "")]
    [InlineData("schema: framework-template/1", "schema: framework-template/9", 1, TemplateFault.UnknownValue, "framework-template/9", "framework-template/1")]
    [InlineData("annex: {zh: \"附件{一}\", en: \"Annex {A}\"}", "annex: {zh: \"附件\", en: \"Annex {A}\"}", 7, TemplateFault.WrongPattern, "附件", "{1} {一} {I} {A} {a}")]
    [InlineData("sections: [P, \"1.1\"]", "sections: [P, \"1.2\"]", 13, TemplateFault.UnknownSection, "1.2", "")]
    [InlineData("seal: 𠮷", "seal: 气候", 13, TemplateFault.WrongSeal, "气候", "")]
    [InlineData("- {id: P.1, kind: goal", "- {id: P.1, kind: wish", 19, TemplateFault.UnknownKind, "wish", "goal")]
    [InlineData("- {id: P.1, kind: goal", "- {id: P.2, kind: goal", 19, TemplateFault.WrongNumber, "P.2", "P.1")]
    [InlineData("- id: \"1.1\"", "- id: P", 23, TemplateFault.DoubledId, "P", "15")]
    [InlineData("title: {zh: 目标, en: goal}}", "title: {zh: 目标, en: goal}}\n  - {id: goal, title: {zh: 目的, en: aim}}", 12, TemplateFault.DoubledId, "goal", "11")]
    [InlineData("title: {zh: 气候, en: Climate}}", "title: {zh: 气候, en: Climate}}\n  - {code: T01, sections: [P], title: {zh: 水, en: Water}}", 14, TemplateFault.DoubledId, "T01", "13")]
    [InlineData("sections: [P, \"1.1\"]", "sections: [P, P]", 13, TemplateFault.DoubledId, "P", "13")]
    [InlineData("  - id: \"1.1\"", "  - name: \"1.1\"", 23, TemplateFault.UnknownKey, "name", "")]
    [InlineData("level: 1", "level: 2", 27, TemplateFault.UnknownValue, "2", "0, 1")]
    [InlineData("numbered: false", "numbered: no", 16, TemplateFault.UnknownValue, "no", "true, false")]
    public void A_template_that_does_not_fit_is_refused_with_its_line(string from, string to, int line, TemplateFault fault, string found, string expected)
    {
        Assert.Contains(from, Good, StringComparison.Ordinal);
        var refused = Assert.IsType<TemplateReading.Refused>(Read(Good.Replace(from, to, StringComparison.Ordinal)));
        Assert.Contains(refused.Problems, problem =>
            (problem.File, problem.Line, problem.Fault, problem.Found, problem.Expected) == ("sample/framework.yaml", line, fault, found, expected));
    }

    [Fact]
    public void What_is_no_YAML_is_refused_with_the_line_of_the_parser()
    {
        var problem = Assert.Single(Assert.IsType<TemplateReading.Refused>(Read("schema: framework-template/1\ntitle: [\n")).Problems);
        Assert.Equal(TemplateFault.NotYaml, problem.Fault);
        Assert.InRange(problem.Line, 2, 3);
    }

    [Fact]
    public void A_bracket_that_is_never_closed_is_refused_near_its_line()
    {
        var problem = Assert.Single(Assert.IsType<TemplateReading.Refused>(Read(Good.Replace("source_language: zh", "source_language: [zh", StringComparison.Ordinal).Replace("clause_kinds:", "clause_kinds:   # why", StringComparison.Ordinal))).Problems);
        Assert.Equal(TemplateFault.NotYaml, problem.Fault);
        Assert.InRange(problem.Line, 3, 10);
    }

    [Fact]
    public void Another_encoding_is_refused_with_the_line_of_its_first_byte()
    {
        byte[] bytes = [.. "title: x\nseal: "u8, 0xC6, 0xF8, .. "\n"u8];   // 气 in GB18030
        Assert.Equal((2, TemplateFault.NotUtf8), Assert.IsType<TemplateReading.Refused>(TemplateReader.Read("sample", "f", bytes)).Problems.Select(problem => (problem.Line, problem.Fault)).Single());
        Assert.IsType<TemplateReading.Fits>(TemplateReader.Read("sample", "f", [.. "\uFEFF"u8, .. System.Text.Encoding.UTF8.GetBytes(Good)]));
    }

    [Fact]
    public void Whatever_is_mistyped_is_read_or_refused_and_never_breaks()
    {
        var random = new Random(20220315);
        for (var i = 0; i < 2000; i++)
        {
            var (at, sign) = (random.Next(Good.Length), "[]{}:\"'#&*!|>%@-\t\n,𠮷"[random.Next(20)]);
            var mistyped = Good.Remove(at, random.Next(Math.Min(3, Good.Length - at))).Insert(at, sign.ToString());
            if (Read(mistyped) is TemplateReading.Refused refused) Assert.All(refused.Problems, problem => Assert.InRange(problem.Line, 1, 60));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a list")]
    [InlineData("schema: framework-template/1")]
    public void What_lacks_everything_is_refused(string yaml) => Assert.IsType<TemplateReading.Refused>(Read(yaml));

    [Fact]
    public void A_path_names_the_place()
    {
        var refused = Assert.IsType<TemplateReading.Refused>(Read(Good.Replace("stub: {zh: 写𠮷。, en: Write 😀.}", "stub: {en: Write}", StringComparison.Ordinal)));
        Assert.Equal("sections[0].clauses[0].stub", Assert.Single(refused.Problems).Path);
    }

    private static TemplateReading Read(string yaml) => TemplateReader.Read("sample", "sample/framework.yaml", yaml);

    private const string Good = """
        schema: framework-template/1
        title: {zh: 框架, en: Framework}
        source_language: zh
        languages: [zh, en]
        numbering:
          section: {zh: "{一}、", en: "{I}."}
          annex: {zh: "附件{一}", en: "Annex {A}"}
          item: {zh: "（{1}）", en: "({a})"}
          path: {section: "{1}", annex: "{A}", unnumbered: P}
        clause_kinds:
          - {id: goal, title: {zh: 目标, en: goal}}
        themes:
          - {code: T01, seal: 𠮷, sections: [P, "1.1"], title: {zh: 气候, en: Climate}}
        sections:
        - id: P
          numbered: false
          heading: {zh: 序言, en: Preamble}
          clauses:
          - {id: P.1, kind: goal, stub: {zh: 写𠮷。, en: Write 😀.}, guidance: {zh: 短。, en: Short.}}
        - id: "1"
          heading: {zh: 背景, en: Background}
          subsections:
          - id: "1.1"
            heading: {zh: 形势, en: Situation}
            clauses:
            - {id: 1.1.1, kind: goal, stub: {zh: 甲。, en: A.}, guidance: {zh: 短。, en: Short.}}
            - {id: 1.1.1.1, level: 1, kind: goal, stub: {zh: 乙。, en: B.}, guidance: {zh: 短。, en: Short.}}
        annexes:
        - {id: A, heading: {zh: 附表, en: Table}}
        """;
}
