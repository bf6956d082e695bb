using ActionFramework.Membership;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ActionFramework.Server.Samples;

/// <summary>What a template's <c>sample.yaml</c> says: who belongs to its sample framework, and what was sent in.</summary>
internal sealed record Sample
{
    public const string FileName = "sample.yaml";

    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();

    public IList<SampleMember> Members { get; init; } = [];

    /// <summary>Files, relative to the template's folder.</summary>
    public IList<string> Contributions { get; init; } = [];

    public static Sample Read(string yaml) => Yaml.Deserialize<Sample>(yaml);
}

internal sealed record SampleMember
{
    public string Name { get; init; } = "";
    public Role Role { get; init; }
    public string? Organisation { get; init; }
}
