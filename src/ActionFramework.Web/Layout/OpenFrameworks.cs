using System.Collections.Immutable;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Provenance;
using ActionFramework.Web.Membership;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace ActionFramework.Web.Layout;

/// <summary>The frameworks open to whoever is signed in, the one that the address is about, and what is still open in it. One for each circuit; the shell shows it.</summary>
public sealed class OpenFrameworks(
    IFrameworkQuery frameworks, ITraceQuery trace, IPersonQuery people, AuthenticationStateProvider authentication)
{
    private string? asked;

    public event Action? Changed;

    public Person? Person { get; private set; }

    /// <summary>The last changed first; empty before the first reading too.</summary>
    public ImmutableArray<FrameworkEntry> Entries { get; private set; } = [];

    /// <summary>The one that the address names; outside any the one seen last, else the last changed. Null for an address that is not open to this person.</summary>
    public FrameworkEntry? Current { get; private set; }

    /// <summary>Null where the person's role does not see the trace.</summary>
    public OpenCounts? Counts { get; private set; }

    public bool MayCreate => Person is not null && Policy.Allows(Person, AccountOperation.CreateFramework);

    public bool MayManageAccounts => Person is not null && Policy.Allows(Person, AccountOperation.ManageAccounts);

    public bool May(Operation operation) => Policy.Allows(Current?.Role, operation);

    /// <summary>For a page that changed what the rail counts and stays where it is.</summary>
    public async Task CountAgainAsync(CancellationToken cancellationToken)
    {
        var counted = Current;
        var counts = await CountAsync(counted, cancellationToken);
        if (counted?.Id != Current?.Id) return;
        Counts = counts;
        Changed?.Invoke();
    }

    /// <summary>Reads again; <paramref name="address"/> from the root.</summary>
    public async Task ReadAsync(string address, CancellationToken cancellationToken)
    {
        asked = address;
        if ((await authentication.GetAuthenticationStateAsync()).User.PersonId() is not { } person) return;

        var found = await people.FindAsync(person, cancellationToken);
        var entries = await frameworks.OfAsync(person, cancellationToken);
        var current = Choose(entries, FrameworkAddress.FrameworkOf(address));
        var counts = await CountAsync(current, cancellationToken);
        if (asked != address) return;   // the reader has gone on, and that answer is on its way
        (Person, Entries, Current, Counts) = (found, entries, current, counts);   // together: a page that reads meanwhile must not see a framework without its counts
        Changed?.Invoke();
    }

    private async Task<OpenCounts?> CountAsync(FrameworkEntry? entry, CancellationToken cancellationToken) =>
        entry is not null && Policy.Allows(entry.Role, Operation.SeeTrace) ? await trace.CountOpenAsync(entry.Id, cancellationToken) : null;

    private FrameworkEntry? Choose(ImmutableArray<FrameworkEntry> entries, FrameworkId? named) => named is { } id
        ? entries.FirstOrDefault(entry => entry.Id == id)
        : Entries.FirstOrDefault(entry => entry.Id == Current?.Id) ?? entries.FirstOrDefault();
}
