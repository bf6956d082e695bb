using System.Collections.Immutable;
using ActionFramework.Consultation.Reading;

namespace ActionFramework.Server.Consultation;

/// <summary>The part <c>asks</c> of a reading file.</summary>
internal sealed class AsksSection
{
    public string Variants { get; set; } = "";
    public string Addressees { get; set; } = "";
    public List<string> TaskLabels { get; set; } = [];
    public Dictionary<string, string> Parts { get; set; } = [];
    public List<string> Common { get; set; } = [];
    public string Adverbs { get; set; } = "";
    public string Verbs { get; set; } = "";
    public string Orders { get; set; } = "";
    public string Own { get; set; } = "";
    public string Foreign { get; set; } = "";
    public string Bodies { get; set; } = "";
    public string Circumstances { get; set; } = "";
    public string Embeds { get; set; } = "";
    public string Predicates { get; set; } = "";
    public string Facts { get; set; } = "";
    public string Cites { get; set; } = "";
    public string Continues { get; set; } = "";
    public string Trails { get; set; } = "";
    public string Manner { get; set; } = "";
    public string Background { get; set; } = "";
    public string Purpose { get; set; } = "";
    public string Also { get; set; } = "";
    public string Extends { get; set; } = "";
    public List<string> NotAsks { get; set; } = [];
    public string Announces { get; set; } = "";
    public string Negated { get; set; } = "";
    public string Offers { get; set; } = "";
    public string Others { get; set; } = "";
    public string Attribution { get; set; } = "";
    public bool FragmentsExtend { get; set; }
    public List<CueSection> Cues { get; set; } = [];

    public AskRules Rules() => new()
    {
        Variants = Variants,
        Addressees = Addressees,
        TaskLabels = [.. TaskLabels],
        Parts = Parts.ToImmutableDictionary(),
        Common = [.. Common],
        Adverbs = Adverbs,
        Verbs = Verbs,
        Orders = Orders,
        Own = Own,
        Foreign = Foreign,
        Bodies = Bodies,
        Circumstances = Circumstances,
        Embeds = Embeds,
        Predicates = Predicates,
        Facts = Facts,
        Cites = Cites,
        Continues = Continues,
        Trails = Trails,
        Manner = Manner,
        Background = Background,
        Purpose = Purpose,
        Also = Also,
        Extends = Extends,
        NotAsks = [.. NotAsks],
        Announces = Announces,
        Negated = Negated,
        Offers = Offers,
        Others = Others,
        Attribution = Attribution,
        FragmentsExtend = FragmentsExtend,
        Cues = [.. Cues.Select(cue => cue.Made())],
    };

    internal sealed class CueSection
    {
        public string Kind { get; set; } = "";
        public string Pattern { get; set; } = "";
        public string Keep { get; set; } = nameof(CueKeep.Rest);
        public bool Doubtful { get; set; }
        public string By { get; set; } = nameof(CueBy.Anybody);
        public string At { get; set; } = nameof(CueAt.Anywhere);
        public string Own { get; set; } = "";

        public Cue Made() => new(Enum.Parse<CueKind>(Kind, ignoreCase: true), Pattern, Enum.Parse<CueKeep>(Keep, ignoreCase: true), Doubtful)
        {
            By = Enum.Parse<CueBy>(By, ignoreCase: true),
            At = Enum.Parse<CueAt>(At, ignoreCase: true),
            Own = Own.Length == 0 ? null : Enum.Parse<CueKind>(Own, ignoreCase: true),
        };
    }
}
