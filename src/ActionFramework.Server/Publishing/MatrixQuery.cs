using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Provenance;
using ActionFramework.Publishing;

namespace ActionFramework.Server.Publishing;

/// <summary>What the matrix says about consultation: suggestions, and who was asked and answered.</summary>
internal sealed class MatrixVoices(ISuggestionQuery suggestions, IContributionQuery contributions, IMembers members)
{
    public async Task<IReadOnlyCollection<Suggestion>> SuggestionsAsync(FrameworkId framework, string? organisation, CancellationToken cancellationToken) =>
        await suggestions.ListAsync(framework, SuggestionFilter.All with { VisibleOrganisation = organisation }, cancellationToken);

    public async Task<IReadOnlySet<string>> AnsweredAsync(FrameworkId framework, string? organisation, CancellationToken cancellationToken) =>
        Visible(
            (await contributions.ListAsync(framework, cancellationToken)).Where(proposal => proposal.Status == ProposalStatus.Accepted)
                .SelectMany(proposal => proposal.Contributors).Select(contributor => contributor.Organisation),
            organisation);

    public async Task<IReadOnlySet<string>> AskedAsync(FrameworkId framework, string? organisation, CancellationToken cancellationToken) =>
        Visible((await members.OfAsync(framework, cancellationToken)).Where(member => member.Role == Role.Expert).Select(member => member.Organisation ?? ""), organisation);

    private static HashSet<string> Visible(IEnumerable<string> organisations, string? only) =>
        [.. organisations.Where(name => name.Length > 0 && (only is null || name == only))];
}

internal sealed class MatrixQuery(IFrameworkQuery frameworks, MatrixVoices voices, IClauseHistory history, IRevisionQuery revisions, IPersonQuery people) : IMatrixQuery
{
    public async Task<ResponseMatrix?> ReadAsync(FrameworkId framework, Language? language, string? visibleOrganisation, CancellationToken cancellationToken)
    {
        if (await frameworks.OutlineAsync(framework, cancellationToken) is not { } outline) return null;
        var suggestions = await voices.SuggestionsAsync(framework, visibleOrganisation, cancellationToken);
        var texts = outline.Sections.SelectMany(section => section.Texts).Select(text => text.Text).ToArray();
        var deciders = suggestions.SelectMany(suggestion => suggestion.Tags).Select(tag => tag.Disposition?.DecidedBy).OfType<PersonId>().Distinct().ToArray();
        return ResponseMatrix.Of(
            new()
            {
                Outline = outline,
                Suggestions = suggestions,
                Carrying = await history.WithSuggestionAsync(texts, cancellationToken),
                Revisions = await revisions.ListAsync(framework, cancellationToken),
                Names = await people.DisplayNamesAsync(deciders, cancellationToken),
                Answered = await voices.AnsweredAsync(framework, visibleOrganisation, cancellationToken),
                Asked = await voices.AskedAsync(framework, visibleOrganisation, cancellationToken),
            },
            language ?? outline.SourceLanguage);
    }
}
