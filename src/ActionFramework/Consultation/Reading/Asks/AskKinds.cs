namespace ActionFramework.Consultation.Reading.Asks;

/// <summary>Tells what a cue makes of its clause, and whether a person should look at that again.</summary>
internal sealed class AskKinds(AskGrammar grammar, OwnSubject own)
{
    public (StatementKind Kind, bool Doubtful) Of(FoundCue cue, string clause) => (cue.Subject == Subject.Own ? cue.Cue.Own ?? cue.Cue.Kind : cue.Cue.Kind) switch
    {
        CueKind.Recommendation => (StatementKind.Recommendation, cue.Cue.Doubtful),
        CueKind.Offer => (StatementKind.Offer, cue.Cue.Doubtful),
        CueKind.Commitment => (StatementKind.Commitment, cue.Cue.Doubtful),
        CueKind.Wish => Wished(clause, clause[cue.End..]),
        _ => throw new InvalidOperationException("Every cue has a kind."),
    };

    // What is to help the speaker's own work is wished for together with him.
    private (StatementKind Kind, bool Doubtful) Wished(string clause, string wish) =>
        own.Mentions(wish) ? (StatementKind.Offer, true)
        : grammar.Others.IsMatch(wish) ? (StatementKind.Recommendation, false)
        : (grammar.Offers.IsMatch(clause) ? StatementKind.Offer : StatementKind.Recommendation, true);
}
