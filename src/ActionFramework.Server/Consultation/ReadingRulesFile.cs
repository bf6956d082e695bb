using System.Collections.Immutable;
using ActionFramework.Consultation.Reading;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ActionFramework.Server.Consultation;

/// <summary>The files under <c>templates/reading</c>, one for each language; their form is described in the README beside them.</summary>
internal sealed class ReadingRulesFile
{
    public const string Schema = "reading/1";

    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();

    public static ImmutableArray<ReadingRules> ReadAll(string templatesDirectory) =>
        [.. Directory.EnumerateFiles(Path.Combine(templatesDirectory, "reading"), "*.yaml").Order(StringComparer.Ordinal).Select(Read)];

    public static ReadingRules Read(string path)
    {
        var file = Yaml.Deserialize<ReadingRulesFile>(File.ReadAllText(path)) ?? throw new InvalidOperationException($"{path} is empty.");
        return file.Form == Schema ? file.Rules() : throw new InvalidOperationException($"{path}: schema must be {Schema}, not {file.Form}.");
    }

    [YamlMember(Alias = "schema")] public string Form { get; set; } = "";
    public string Language { get; set; } = "";
    public PeopleSection People { get; set; } = new();
    public OrganisationsSection Organisations { get; set; } = new();
    public HeadingsSection Headings { get; set; } = new();
    public SetAsideSection SetAside { get; set; } = new();
    public SentencesSection Sentences { get; set; } = new();
    public AsksSection Asks { get; set; } = new();

    private ReadingRules Rules() => new()
    {
        Language = Enum.Parse<Language>(Language, ignoreCase: true),
        People = new(People.Surnames, [.. People.Compound], [.. People.Given], [.. People.Titles], [.. People.Particles], [.. People.NotNames], People.Role, People.Foreign, People.Beside),
        OrganisationEndings = [.. Organisations.Endings],
        Countries = [.. Organisations.Countries],
        Events = Organisations.Events,
        Headings = Headings.Rules(),
        SetAside = new([.. SetAside.ContactHeadings], SetAside.Contact, SetAside.Boilerplate, SetAside.Salutation, SetAside.SignOff, SetAside.Date),
        Sentences = new(Sentences.Ends, Sentences.Breaks, [.. Sentences.Abbreviations], Sentences.Connectives, Sentences.BreaksAt, [.. Sentences.Lettered]),
        Asks = Asks.Rules(),
    };

    internal sealed class PeopleSection
    {
        public string Surnames { get; set; } = "";
        public List<string> Compound { get; set; } = [];
        public List<string> Given { get; set; } = [];
        public List<string> Titles { get; set; } = [];
        public List<string> Particles { get; set; } = [];
        public List<string> NotNames { get; set; } = [];
        public string Role { get; set; } = "";
        public string Foreign { get; set; } = "";
        public string Beside { get; set; } = "";
    }

    internal sealed class OrganisationsSection
    {
        public List<string> Countries { get; set; } = [];
        public List<string> Endings { get; set; } = [];
        public string Events { get; set; } = "";
    }

    internal sealed class SetAsideSection
    {
        public List<string> ContactHeadings { get; set; } = [];
        public string Contact { get; set; } = "";
        public string Boilerplate { get; set; } = "";
        public string Salutation { get; set; } = "";
        public string SignOff { get; set; } = "";
        public string Date { get; set; } = "";
    }

    internal sealed class SentencesSection
    {
        public string Ends { get; set; } = "";
        public string Breaks { get; set; } = "";
        public List<string> Abbreviations { get; set; } = [];
        public List<string> Lettered { get; set; } = [];
        public string BreaksAt { get; set; } = "";
        public string Connectives { get; set; } = "";
    }
}
