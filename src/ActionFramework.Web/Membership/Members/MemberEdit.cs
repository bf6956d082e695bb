using ActionFramework.Membership;

namespace ActionFramework.Web.Membership.Members;

/// <summary>What a coordinator asks for: this person in this role, for this organisation.</summary>
public sealed record MemberEdit(string Name, Role Role, string? Organisation);
