using ActionFramework.Membership;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ActionFramework.Server.Membership;

/// <summary>An account. Its user name is what the API and the token command call <c>name</c>.</summary>
internal sealed class PersonRow : IdentityUser<Guid>
{
    public string DisplayName { get; set; } = "";
    public bool IsAdministrator { get; set; }
    public bool MayCreateFrameworks { get; set; }
    public bool IsActive { get; set; } = true;

    public Person ToPerson() => new(PersonId.From(Id), UserName ?? "", DisplayName, IsAdministrator, MayCreateFrameworks, IsActive);

    public sealed class Configuration : IEntityTypeConfiguration<PersonRow>
    {
        public void Configure(EntityTypeBuilder<PersonRow> builder) => builder.Property(person => person.DisplayName).HasMaxLength(100);
    }
}
