using ActionFramework.Membership;
using Xunit;

namespace ActionFramework.Tests.Membership;

public sealed class PolicyTests
{
    /// <summary>The written policy: coordinator, drafter, expert, reader; ✓ may, x sees it but may not, – does not even see it.</summary>
    private static readonly Dictionary<Operation, string> Written = new()
    {
        [Operation.SeeDraft] = "✓✓✓–",
        [Operation.SeePublished] = "✓✓✓✓",
        [Operation.ManageMembers] = "✓xx–",
        [Operation.SeeTrace] = "✓✓x–",
        [Operation.SeeOwnSuggestions] = "✓✓✓–",
        [Operation.EditText] = "✓✓x–",
        [Operation.RestoreClause] = "✓xx–",
        [Operation.ChangeOutline] = "✓xx–",
        [Operation.Import] = "✓✓x–",
        [Operation.Tag] = "✓✓x–",
        [Operation.Decide] = "✓xx–",
        [Operation.NameRevision] = "✓✓x–",
        [Operation.CompareRevisions] = "✓✓✓–",
        [Operation.ExportMatrix] = "✓✓✓–",
    };

    private static readonly FrameworkId Framework = Identity.New<FrameworkId>(TimeProvider.System);

    [Fact]
    public void Every_role_may_do_what_is_written_and_nothing_else() => Assert.Empty(Deviations(Written));

    [Fact]
    public void The_rule_can_fail() =>
        Assert.Equal(["Decide: ✓xx–, written ✓✓x–"], Deviations(new Dictionary<Operation, string>(Written) { [Operation.Decide] = "✓✓x–" }));

    [Fact]
    public void Every_operation_is_written() => Assert.Equal(Enum.GetValues<Operation>(), Written.Keys.Order());

    [Fact]
    public void Without_a_role_there_is_nothing_to_see() =>
        Assert.All(Enum.GetValues<Operation>(), operation => Assert.IsType<Permission.Unseen>(Policy.Ask(null, operation)));

    [Fact]
    public void What_nobody_named_is_denied() => Assert.False(Policy.Allows(Role.Coordinator, (Operation)999));

    [Theory]
    [InlineData(AccountOperation.ManageAccounts, true, false, false)]
    [InlineData(AccountOperation.CreateFramework, false, true, false)]
    [InlineData(AccountOperation.ManageOwnAccount, true, true, true)]
    [InlineData((AccountOperation)999, false, false, false)]
    public void Accounts_have_their_own_rows(AccountOperation operation, bool administrator, bool creator, bool anybody)
    {
        var person = new Person(Identity.New<PersonId>(TimeProvider.System), "li", "李楠", IsAdministrator: false, MayCreateFrameworks: false, IsActive: true);
        Assert.Equal(administrator, Policy.Allows(person with { IsAdministrator = true }, operation));
        Assert.Equal(creator, Policy.Allows(person with { MayCreateFrameworks = true }, operation));
        Assert.Equal(anybody, Policy.Allows(person, operation));
        Assert.False(Policy.Allows(person with { IsAdministrator = true, MayCreateFrameworks = true, IsActive = false }, operation));
    }

    private static IEnumerable<string> Deviations(Dictionary<Operation, string> written) =>
        from row in written
        let found = string.Concat(Enum.GetValues<Role>().Select(role => Sign(role, row.Key)))
        where found != row.Value
        select $"{row.Key}: {found}, written {row.Value}";

    private static char Sign(Role role, Operation operation) =>
        Policy.Ask(new(Framework, Identity.New<PersonId>(TimeProvider.System), role, null), operation) switch
        {
            Permission.Granted => '✓',
            Permission.Forbidden => 'x',
            _ => '–',
        };
}
