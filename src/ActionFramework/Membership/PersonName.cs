namespace ActionFramework.Membership;

/// <summary>A person as lists and histories show him: the account's name, and the name that people read.</summary>
public sealed record PersonName(PersonId Id, string Name, string DisplayName);
