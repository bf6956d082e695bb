using System.Collections.Immutable;

namespace ActionFramework.Consultation.Reading.Speakers;

/// <summary>Who speaks, as a heading, a sentence or a label names him, with the evidence for it.</summary>
internal sealed record Speaker(ImmutableArray<string> Names, string Organisation, int Evidence)
{
    public bool HasOrganisation => Organisation.Length > 0;

    public bool IsAnybody => HasOrganisation || !Names.IsEmpty;
}
