using ActionFramework.Drafting;
using ActionFramework.Provenance;

namespace ActionFramework.Server.Drafting;

/// <summary>Takes a request to the authority and makes of its answer what goes into the log.</summary>
internal sealed class Judging(TextLog log, TextLoading loading, StepEngines engines, EngineLimits limits, TimeProvider clock)
{
    private const int MostRounds = 6;

    /// <summary>A batch that waits to become durable, or why there is none.</summary>
    public abstract record Answer
    {
        public sealed record Ready(LogBatch Batch, Verdict.Accepted Accepted) : Answer
        {
            public CommitReceipt Receipt => new(Batch.Rows[0].Version, Batch.Rows[0].Ref, Accepted.Rebased ? CommitOutcome.Rebased : CommitOutcome.Accepted, Accepted.Dropped);
        }

        public sealed record Empty(Verdict.Empty Nothing) : Answer;

        public sealed record Refused(CommitRefusal Reason, string Detail) : Answer;
    }

    /// <summary>Null for a request that the authority may look at.</summary>
    public CommitRefused? RefusalOf(CommitRequest request, long present) => RequestCheck.Of(request, present, limits.CommitsBack);

    /// <param name="text">As it is now.</param>
    /// <param name="request">Its shape is checked.</param>
    /// <param name="author">Who asks.</param>
    /// <param name="earlier">Words of a restored clause, beside those that the log remembers.</param>
    /// <param name="cancellationToken">Before anything is durable.</param>
    public async Task<Answer> JudgeAsync(LoadedText text, CommitRequest request, PersonId author, IReadOnlyList<AttributedWords> earlier, CancellationToken cancellationToken)
    {
        if (request.Steps is { } steps && !JudgingArguments.AreReadable(steps)) return new Answer.Refused(CommitRefusal.BadSteps, "The steps are not a JSON array.");
        try
        {
            return await AskAsync(text, request, cancellationToken) switch
            {
                Verdict.Accepted accepted when !IsSound(accepted) => await DiscardAsync(text),
                Verdict.Accepted accepted => new Answer.Ready(await BatchAsync(text, request, author, accepted, earlier, cancellationToken), accepted),
                Verdict.Empty empty => new Answer.Empty(empty),
                Verdict.TooLarge => new Answer.Refused(CommitRefusal.TooLarge, "The text may not grow any further."),
                Verdict.BadSteps bad => new Answer.Refused(CommitRefusal.BadSteps, bad.Message),
                _ => new Answer.Refused(CommitRefusal.BadSteps, "The ids could not be settled."),
            };
        }
        catch (EngineFault fault)
        {
            return new Answer.Refused(CommitRefusal.BadSteps, fault.Message);
        }
    }

    private async Task<Verdict> AskAsync(LoadedText text, CommitRequest request, CancellationToken cancellationToken)
    {
        var over = text.Recent.After(request.Version, text.State.Version) is { } recent ? [.. recent.Select(CommitMaps.Of)]
            : await log.MapsAsync(text.Row.Id, request.Version, text.State.Version, cancellationToken);
        var arguments = new JudgingArguments { Request = request, Over = over, NewIds = Ids(4) };
        for (var round = 1; ; round++)
        {
            var (key, json) = (text.Key, arguments.ToJson());
            var verdict = Verdict.Parse(await engines.AskAsync(key, text.State.Version, () => loading.SourceAsync(text), authority => authority.Judge(key.ToString(), json)));
            if (round == MostRounds) return verdict;
            switch (verdict)
            {
                case Verdict.UnknownIds unknown:
                    arguments = arguments with { KnownIds = [.. arguments.KnownIds, .. await log.KnownIdsAsync(text.Row.Section, unknown.Ids, cancellationToken)] };
                    break;
                case Verdict.MoreIds more:
                    arguments = arguments with { NewIds = Ids(more.Count) };
                    break;
                default:
                    return verdict;
            }
        }
    }

    private async Task<LogBatch> BatchAsync(LoadedText text, CommitRequest request, PersonId author, Verdict.Accepted accepted, IReadOnlyList<AttributedWords> earlier, CancellationToken cancellationToken)
    {
        // The log keeps milliseconds; the same time must be told now and after a restart.
        var at = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
        var remembered = request.Restores is { } version ? CommitWords.Earlier(await log.WordsAsync(text.Row.Id, version, cancellationToken)) : [];
        return LogBatch.Of(text.State, new(request, author, at, Guid.CreateVersion7(at)), accepted, [.. remembered, .. earlier]);
    }

    private async Task<Answer> DiscardAsync(LoadedText text)
    {
        await engines.TellAsync(text.Key, text.State.Version, authority => authority.Discard(text.Key.ToString()));
        return new Answer.Refused(CommitRefusal.BadSteps, "Text holds control characters or half a character.");
    }

    // Half a surrogate pair has no UTF-8 form, and PostgreSQL keeps no NUL: neither may reach the log.
    private static bool IsSound(Verdict.Accepted accepted) =>
        accepted.Commits.All(change => change.Touched.All(clause => IsSound(clause.Text)) && change.Inserted.All(piece => IsSound(piece.Text)));

    private static bool IsSound(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value < ' ' && rune.Value is not ('\n' or '\t')) return false;
        for (var index = 0; index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index])) continue;
            if (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[++index])) return false;
        }
        return true;
    }

    private IReadOnlyList<Guid> Ids(int count) => [.. Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7(clock.GetUtcNow()))];
}
