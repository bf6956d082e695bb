using System.Collections.Immutable;
using ActionFramework.Drafting;

namespace ActionFramework.Server.Drafting;

/// <summary>Finds the words of others that a commit removes although they came in after the version that its author saw.</summary>
internal static class UnseenWords
{
    public static ImmutableArray<RemovedWords> Among(IEnumerable<KeptWords> removed, Asked asked)
    {
        var found = ImmutableArray.CreateBuilder<RemovedWords>();
        foreach (var words in removed)
        {
            var start = 0;
            foreach (var run in words.Runs)
            {
                var text = words.Text.Substring(start, run.Length);
                start += run.Length;
                if (run.Author is { } author && author != asked.Author && run.Version > asked.Request.Seen) Add(found, new(author, words.NodeId, text));
            }
        }
        return found.DrainToImmutable();
    }

    private static void Add(ImmutableArray<RemovedWords>.Builder found, RemovedWords words)
    {
        if (found is [.., var last] && last.Author == words.Author && last.ClauseId == words.ClauseId) found[^1] = last with { Text = last.Text + words.Text };
        else found.Add(words);
    }
}
