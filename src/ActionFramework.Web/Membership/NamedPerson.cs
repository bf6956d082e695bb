namespace ActionFramework.Web.Membership;

/// <summary>A person as answers name him: by the name that people read.</summary>
internal sealed record NamedPerson(PersonId Id, string Name);
