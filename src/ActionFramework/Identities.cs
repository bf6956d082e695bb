using System.Text.Json;
using System.Text.Json.Serialization;

namespace ActionFramework;

/// <summary>What all identities share: one GUID, version 7 where we make it, written lower case.</summary>
public interface IIdentity<TSelf> where TSelf : struct, IIdentity<TSelf>
{
    Guid Value { get; }
    static abstract TSelf From(Guid value);
}

/// <summary>Makes identities, so that each is a version-7 GUID of the given clock.</summary>
public static class Identity
{
    public static TId New<TId>(TimeProvider clock) where TId : struct, IIdentity<TId> =>
        TId.From(Guid.CreateVersion7(clock.GetUtcNow()));
}

[GenerateSerializer, Immutable, Alias("FrameworkId"), JsonConverter(typeof(IdentityJson<FrameworkId>))]
public readonly record struct FrameworkId([property: Id(0)] Guid Value) : IIdentity<FrameworkId>
{
    public static FrameworkId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>A top node of the outline.</summary>
[GenerateSerializer, Immutable, Alias("SectionId"), JsonConverter(typeof(IdentityJson<SectionId>))]
public readonly record struct SectionId([property: Id(0)] Guid Value) : IIdentity<SectionId>
{
    public static SectionId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>A headed part of a section; the node id in the document, the same in each language.</summary>
[GenerateSerializer, Immutable, Alias("SubsectionId"), JsonConverter(typeof(IdentityJson<SubsectionId>))]
public readonly record struct SubsectionId([property: Id(0)] Guid Value) : IIdentity<SubsectionId>
{
    public static SubsectionId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>The smallest numbered unit of text; the node id in the document, the same in each language.</summary>
[GenerateSerializer, Immutable, Alias("ClauseId"), JsonConverter(typeof(IdentityJson<ClauseId>))]
public readonly record struct ClauseId([property: Id(0)] Guid Value) : IIdentity<ClauseId>
{
    public static ClauseId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>A section in one language.</summary>
[GenerateSerializer, Immutable, Alias("TextId"), JsonConverter(typeof(IdentityJson<TextId>))]
public readonly record struct TextId([property: Id(0)] Guid Value) : IIdentity<TextId>
{
    public static TextId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

[GenerateSerializer, Immutable, Alias("PersonId"), JsonConverter(typeof(IdentityJson<PersonId>))]
public readonly record struct PersonId([property: Id(0)] Guid Value) : IIdentity<PersonId>
{
    public static PersonId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

[JsonConverter(typeof(IdentityJson<ThemeId>))]
public readonly record struct ThemeId(Guid Value) : IIdentity<ThemeId>
{
    public static ThemeId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

[JsonConverter(typeof(IdentityJson<RevisionId>))]
public readonly record struct RevisionId(Guid Value) : IIdentity<RevisionId>
{
    public static RevisionId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>An imported file with the workbench's reading of it.</summary>
[JsonConverter(typeof(IdentityJson<ProposalId>))]
public readonly record struct ProposalId(Guid Value) : IIdentity<ProposalId>
{
    public static ProposalId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>What one contributor sent; the same GUID as the contributor's in its proposal.</summary>
[JsonConverter(typeof(IdentityJson<ContributionId>))]
public readonly record struct ContributionId(Guid Value) : IIdentity<ContributionId>
{
    public static ContributionId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>One request inside a contribution; the same GUID as its statement's in the proposal.</summary>
[GenerateSerializer, Immutable, Alias("SuggestionId"), JsonConverter(typeof(IdentityJson<SuggestionId>))]
public readonly record struct SuggestionId([property: Id(0)] Guid Value) : IIdentity<SuggestionId>
{
    public static SuggestionId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>Writes an identity as its lower-case GUID, and reads no other form.</summary>
public sealed class IdentityJson<TId> : JsonConverter<TId> where TId : struct, IIdentity<TId>
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TId.From(reader.GetGuid());

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TId.From(Guid.ParseExact(reader.GetString() ?? "", "D"));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value.ToString());
}
