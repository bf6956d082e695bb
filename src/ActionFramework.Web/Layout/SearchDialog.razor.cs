using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace ActionFramework.Web.Layout;

public partial class SearchDialog
{
    internal const string Id = "search";

    private string wanted = "";
    private int chosen;
    private ImmutableArray<SearchHit> hits = [];
    private FrameworkOutline? outline;
    private ImmutableArray<Suggestion> suggestions = [];
    private IReadOnlyList<Member> members = [];

    // Read anew each time the dialog is opened: colleagues write meanwhile.
    private async Task LoadAsync()
    {
        if (Open.Current is not { } current || Open.Person is not { } person) return;

        outline = Open.May(Operation.SeeDraft) ? await Frameworks.OutlineAsync(current.Id, CancellationToken.None) : null;
        suggestions = await VisibleSuggestionsAsync(current.Id, person.Id);
        members = Open.May(Operation.ManageMembers) ? await Members.OfAsync(current.Id, CancellationToken.None) : [];
        Find();
    }

    // An expert sees the suggestions of his own organisation, and none without one.
    private async Task<ImmutableArray<Suggestion>> VisibleSuggestionsAsync(FrameworkId framework, PersonId person)
    {
        if (Open.May(Operation.SeeTrace)) return await Suggestions.ListAsync(framework, SuggestionFilter.All, CancellationToken.None);
        if (!Open.May(Operation.SeeOwnSuggestions)) return [];
        var own = (await Members.OfAsync(person, CancellationToken.None)).FirstOrDefault(membership => membership.Framework == framework)?.Organisation;
        return own is null ? [] : await Suggestions.ListAsync(framework, SuggestionFilter.All with { VisibleOrganisation = own }, CancellationToken.None);
    }

    private void Ask(ChangeEventArgs change)
    {
        wanted = change.Value as string ?? "";
        Find();
    }

    private void Find()
    {
        chosen = 0;
        hits = outline is null ? [] : SearchHit.Find(wanted, outline, suggestions, members, Open.May(Operation.Tag));
    }

    private void Choose(KeyboardEventArgs key)
    {
        if (key.IsComposing || hits.IsEmpty) return;   // while it composes, a key is the input method's
        if (key.Key == "ArrowDown") chosen = (chosen + 1) % hits.Length;
        if (key.Key == "ArrowUp") chosen = (chosen + hits.Length - 1) % hits.Length;
        if (key.Key == "Enter") Navigation.NavigateTo(hits[chosen].Address);
    }
}
