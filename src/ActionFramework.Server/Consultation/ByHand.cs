using ActionFramework.Consultation;

namespace ActionFramework.Server.Consultation;

/// <summary>A suggestion that came otherwise is the whole of a contribution of its own.</summary>
internal static class ByHand
{
    public static SuggestionRow Rows(SuggestionByHand suggestion, int number, TimeProvider clock)
    {
        var text = suggestion.Text.Trim();
        var contribution = new ContributionRow
        {
            Id = Identity.New<ContributionId>(clock),
            Framework = suggestion.Framework,
            Names = [.. suggestion.Names.Select(name => name.Trim())],
            Organisation = suggestion.Organisation.Trim(),
            ReceivedAt = suggestion.ReceivedAt.ToUniversalTime(),
            Channel = suggestion.Channel,
            Source = text,
        };
        return new SuggestionRow
        {
            Id = Identity.New<SuggestionId>(clock),
            Framework = suggestion.Framework,
            Number = number,
            ContributionId = contribution.Id,
            Contribution = contribution,
            Kind = suggestion.Kind,
            Text = text,
            Start = 0,
            End = text.Length,
            Version = 1,
        };
    }
}
