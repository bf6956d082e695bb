using ActionFramework.Membership;

namespace ActionFramework.Web.Tests.Membership.Probing;

/// <summary>One address of the API or one page, and what somebody must be allowed to do who comes there.</summary>
/// <param name="Operation">Null outside any framework: there <paramref name="Account"/> is what counts.</param>
/// <param name="Body">Readable, but refused by a rule behind the permission, so that a probe changes nothing.</param>
internal sealed record Door(string Method, string Pattern, Operation? Operation, string? Body = null, AccountOperation Account = AccountOperation.ManageOwnAccount)
{
    public override string ToString() => $"{Method} {Pattern}";
}

/// <summary>The policy as SAFETY writes it, door by door. A door that is missing here fails a test, so nobody adds one without saying for whom.</summary>
internal static class WrittenPolicy
{
    private const string Framework = "/api/v1/frameworks/{frameworkId:guid}";
    private const string Proposal = Framework + "/contributions/{proposalId:guid}";
    private const string Suggestion = "/api/v1/suggestions/{suggestionId:guid}";
    private const string Disposition = Suggestion + "/tags/{clauseId:guid}/disposition";
    private const string EmptyLetter = """{"names":["李楠"],"organisation":"WWF","text":" ","kind":"offer","receivedAt":"2022-03-01T09:00:00Z","channel":"letter"}""";

    public static IReadOnlyList<Door> Api { get; } =
    [
        new("GET", "/api/v1/me", null),
        new("GET", "/api/v1/templates", null),
        new("GET", "/api/v1/frameworks", null),
        new("POST", "/api/v1/frameworks", null, """{"template":"no such template"}""", AccountOperation.CreateFramework),
        new("GET", Framework, Operation.SeeDraft),
        new("GET", "/api/v1/texts/{textId:guid}", Operation.SeeDraft),
        new("GET", "/api/v1/texts/{textId:guid}/provenance", Operation.SeeDraft),
        new("GET", Framework + "/members", Operation.ManageMembers),
        new("PUT", Framework + "/members/{name}", Operation.ManageMembers, """{"role":"coordinator"}"""),
        new("DELETE", Framework + "/members/{name}", Operation.ManageMembers),
        new("GET", Framework + "/revisions", Operation.CompareRevisions),
        new("POST", Framework + "/revisions", Operation.NameRevision, """{"name":""}"""),
        new("GET", Framework + "/revisions/{revisionId:guid}", Operation.CompareRevisions),
        new("GET", Framework + "/comparison", Operation.CompareRevisions),
        new("GET", Framework + "/open-points", Operation.SeeTrace),
        new("GET", Framework + "/matrix.{format:regex(^(xlsx|csv|json)$)}", Operation.ExportMatrix),
        new("GET", Framework + "/suggestions", Operation.SeeOwnSuggestions),
        new("POST", Framework + "/suggestions", Operation.Import, EmptyLetter),
        new("GET", Framework + "/contributions", Operation.SeeTrace),
        new("POST", Framework + "/contributions", Operation.Import, "an empty file"),
        new("GET", Proposal, Operation.SeeTrace),
        new("GET", Proposal + "/file", Operation.SeeTrace),
        new("PUT", Proposal + "/statements", Operation.Import, "[]"),
        new("PUT", Proposal + "/contributors", Operation.Import, "[]"),
        new("POST", Proposal + "/accept", Operation.Import),
        new("POST", Proposal + "/reopen", Operation.Import),
        new("GET", Suggestion, Operation.SeeOwnSuggestions),
        new("GET", Suggestion + "/history", Operation.SeeOwnSuggestions),
        new("PUT", Suggestion + "/tags", Operation.Tag, "[]"),
        new("PUT", Suggestion + "/themes", Operation.Tag, "[]"),
        new("PUT", Disposition, Operation.Decide, """{"code":"adopted"}"""),
        new("DELETE", Disposition, Operation.Decide),
    ];

    public static IReadOnlyList<Door> Pages { get; } =
    [
        new("GET", "/", null),
        new("GET", "/account", null),
        new("GET", "/frameworks/new", null, Account: AccountOperation.CreateFramework),
        new("GET", "/admin/people", null, Account: AccountOperation.ManageAccounts),
        new("GET", "/frameworks/{FrameworkId:guid}", Operation.SeePublished),
        new("GET", "/frameworks/{FrameworkId:guid}/draft/{SectionId:guid?}", Operation.SeeDraft),
        new("GET", "/frameworks/{FrameworkId:guid}/read", Operation.SeeDraft),
        new("GET", "/frameworks/{FrameworkId:guid}/compare", Operation.CompareRevisions),
        new("GET", "/frameworks/{FrameworkId:guid}/trace", Operation.SeeTrace),
        new("GET", "/frameworks/{frameworkId:guid}/consult", Operation.SeeOwnSuggestions),
        new("GET", "/frameworks/{frameworkId:guid}/consult/import/{proposalId:guid}", Operation.Import),
        new("GET", "/frameworks/{frameworkId:guid}/consult/desk/{suggestionId:guid?}", Operation.Tag),
        new("GET", "/frameworks/{FrameworkValue:guid}/members", Operation.ManageMembers),
    ];

    /// <summary>What a page offers as a file.</summary>
    public static IReadOnlyList<Door> Files { get; } = [new("GET", "/frameworks/{frameworkId:guid}/trace/matrix.{format:regex(^(xlsx|csv)$)}", Operation.ExportMatrix)];

    /// <summary>For who is not in yet, or asked for what is not there.</summary>
    public static IReadOnlyList<string> OpenPages { get; } = ["/sign-in", "/first-administrator", "/not-found", "/error"];
}
