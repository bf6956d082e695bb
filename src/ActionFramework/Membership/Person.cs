namespace ActionFramework.Membership;

/// <summary>Somebody with an account; <paramref name="Name"/> is what he signs in with and is unique, upper and lower case being the same.</summary>
public sealed record Person(PersonId Id, string Name, string DisplayName, bool IsAdministrator, bool MayCreateFrameworks, bool IsActive);

/// <summary>Reads accounts as they stand at the moment of the question.</summary>
public interface IPersonQuery
{
    Task<Person?> FindAsync(PersonId person, CancellationToken cancellationToken);

    Task<Person?> FindByNameAsync(string name, CancellationToken cancellationToken);

    /// <summary>Display names of those that exist; the others are left out.</summary>
    Task<IReadOnlyDictionary<PersonId, string>> DisplayNamesAsync(IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken);

    /// <summary>Every account, the deactivated too, by name.</summary>
    Task<IReadOnlyList<Person>> AllAsync(CancellationToken cancellationToken);
}
