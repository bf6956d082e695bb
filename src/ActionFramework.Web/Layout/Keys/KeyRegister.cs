namespace ActionFramework.Web.Layout.Keys;

/// <summary>The keys that work in this circuit just now: those of the shell and of whatever page is shown. The newest of two equal ones is pressed.</summary>
public sealed class KeyRegister
{
    private readonly List<(object Owner, IReadOnlyList<PageKey> Keys)> groups = [];

    public event Action? Changed;

    public IEnumerable<IReadOnlyList<PageKey>> Groups => groups.Select(group => group.Keys);

    /// <summary>Sets the keys of an owner; an empty list takes them away.</summary>
    public void Set(object owner, IReadOnlyList<PageKey> keys)
    {
        var place = groups.FindIndex(group => ReferenceEquals(group.Owner, owner));
        if (place >= 0 && keys.Count > 0) groups[place] = (owner, keys);
        else if (place >= 0) groups.RemoveAt(place);
        else if (keys.Count > 0) groups.Add((owner, keys));
        else return;
        Changed?.Invoke();
    }

    /// <summary>Every combination that this circuit handles; the browser keeps its own meaning of all others.</summary>
    public IEnumerable<string> Combinations => groups.SelectMany(group => group.Keys).Where(key => key.Press is not null).Select(key => key.Combination).Distinct();

    public Task PressAsync(string combination) =>
        groups.SelectMany(group => group.Keys).LastOrDefault(key => key.Combination == combination && key.Press is not null)?.Press?.Invoke() ?? Task.CompletedTask;
}
