using System.Collections.Immutable;
using System.Text;
using ActionFramework.Drafting;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ActionFramework.Server.Drafting;

/// <summary>Reads a template file in the form that <c>templates/README.md</c> documents, and refuses it whole when anything does not fit.</summary>
internal sealed class TemplateReader
{
    private const string Schema = "framework-template/1";
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly TemplateProblems problems;
    private readonly string id;

    private TemplateReader(string id, string file) => (this.id, problems) = (id, new(file));

    /// <param name="id">The name of the template's folder.</param>
    /// <param name="file">Named in problems.</param>
    /// <param name="yaml">The content of the file.</param>
    public static TemplateReading Read(string id, string file, string yaml)
    {
        var reader = new TemplateReader(id, file);
        var template = reader.Parse(yaml) is { } root ? reader.Template(root) : null;
        return template is null || reader.problems.All is not [] ? new TemplateReading.Refused(id, reader.problems.All) : new TemplateReading.Fits(template);
    }

    /// <summary>As it lies on the disk: UTF-8 and nothing else, or the words would be others than were written.</summary>
    public static TemplateReading Read(string id, string file, byte[] bytes)
    {
        try
        {
            return Read(id, file, Strict.GetString(bytes).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException broken)
        {
            return new TemplateReading.Refused(id, [new(file, 1 + bytes.AsSpan(0, broken.Index).Count((byte)'\n'), "", TemplateFault.NotUtf8, "", "")]);
        }
    }

    private TemplatePlace? Parse(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        try
        {
            var stream = new YamlStream();
            stream.Load(parser);
            if (stream.Documents is [var document, ..]) return TemplatePlace.Read(document.RootNode, "", problems);
            problems.Add(1, "", TemplateFault.WrongShape, "", "mapping");
        }
        catch (YamlException broken)
        {
            problems.Add((int)Math.Max(1, broken.Start.Line), "", TemplateFault.NotYaml, broken.InnerException?.Message ?? broken.Message);
        }
        catch (InvalidOperationException)
        {
            // What the library's scanner throws where it loses its way, in a bracket that is never closed for one.
            problems.Add((int)(parser.Current?.End.Line ?? 1), "", TemplateFault.NotYaml, "perhaps a [ or { is not closed");
        }
        return null;
    }

    private Template? Template(TemplatePlace root)
    {
        root.Allow("schema", "title", "source_language", "languages", "numbering", "clause_kinds", "themes", "sections", "annexes");
        if (root.Words("schema") is { Length: > 0 } schema && schema != Schema) root.Wrong("schema", TemplateFault.UnknownValue, schema, Schema);
        if (Languages(root) is not { Length: > 0 } languages || Numbering(root, languages) is not { } numbering) return null;
        if (!root.Has("sections")) root.Wrong("sections", TemplateFault.MissingKey, "sections");
        var kindIds = new TemplateIds();
        var kinds = root.Maps("clause_kinds").Select(place => Kind(place, languages, kindIds)).ToImmutableArray();
        var outline = new TemplateOutlineReader(numbering, languages, kinds);
        var sections = outline.Sections(root);
        return new()
        {
            Id = id,
            Title = root.InEach("title", languages),
            SourceLanguage = SourceLanguage(root, languages),
            Languages = languages,
            Numbering = numbering,
            Kinds = kinds,
            Themes = [.. outline.Themes(root)],
            Sections = sections,
        };
    }

    private static ImmutableArray<Language> Languages(TemplatePlace root)
    {
        if (!root.Has("languages")) root.Wrong("languages", TemplateFault.MissingKey, "languages");
        return [.. root.WordList("languages").Select(code => LanguageOf(root, "languages", code)).OfType<Language>().Distinct()];
    }

    private static Language SourceLanguage(TemplatePlace root, ImmutableArray<Language> languages)
    {
        var source = LanguageOf(root, "source_language", root.Words("source_language"));
        if (source is { } language && languages.Contains(language)) return language;
        if (source is not null) root.Wrong("source_language", TemplateFault.UnknownValue, root.Words("source_language"), string.Join(", ", languages.Select(TemplatePlace.CodeOf)));
        return languages[0];
    }

    private static Language? LanguageOf(TemplatePlace place, string key, string code)
    {
        if (code == "zh") return Language.Zh;
        if (code == "en") return Language.En;
        if (code.Length > 0) place.Wrong(key, TemplateFault.UnknownValue, code, "zh, en");
        return null;
    }

    private static ClauseKind Kind(TemplatePlace place, ImmutableArray<Language> languages, TemplateIds kindIds)
    {
        place.Allow("id", "title");
        var id = place.Words("id");
        kindIds.Once(place, "id", id);
        return new(id, place.InEach("title", languages));
    }

    /// <summary>Null where any pattern is lacking or wrong: without numbers no id can be checked.</summary>
    private static NumberingStyle? Numbering(TemplatePlace root, ImmutableArray<Language> languages)
    {
        if (root.Map("numbering") is not { } place) return null;
        place.Allow("section", "annex", "item", "path");
        if (place.Map("path") is not { } path) return null;
        path.Allow("section", "annex", "unnumbered");
        var style = new NumberingStyle(
            place.InEach("section", languages), place.InEach("annex", languages), place.InEach("item", languages),
            path.Words("section"), path.Words("annex"), path.Words("unnumbered"));
        var sound = languages.All(language => Sound(place, "section", style.Section.In(language)) && Sound(place, "annex", style.Annex.In(language)) && Sound(place, "item", style.Item.In(language)));
        return sound & Sound(path, "section", style.SectionPath) & Sound(path, "annex", style.AnnexPath) ? style : null;
    }

    private static bool Sound(TemplatePlace place, string key, string? pattern)
    {
        if (pattern is null or "") return false;
        if (NumberPattern.TryRead(pattern) is not null) return true;
        place.Wrong(key, TemplateFault.WrongPattern, pattern, "{1} {一} {I} {A} {a}");
        return false;
    }
}
