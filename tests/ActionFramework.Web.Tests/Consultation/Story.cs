using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using Xunit;

namespace ActionFramework.Web.Tests.Consultation;

/// <summary>A framework of its own in a running host, with its members, and the few requests that all tests make.</summary>
internal sealed class Story(Host host, FrameworkId framework, HttpClient coordinator)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public HttpClient Coordinator => coordinator;

    public string Frameworks => $"/api/v1/frameworks/{framework}";

    public static async Task<Story> BeginAsync(Host host)
    {
        var creator = (await host.PersonAsync("coordinator")).Id;
        var created = await host.Service<IFrameworkCreation>().CreateAsync("lancang-mekong-2023-2027", null, creator, Stop);
        return new Story(host, Assert.IsType<CreationResult.Created>(created).Framework, await host.AsAsync("coordinator"));
    }

    public async Task<HttpClient> AsAsync(string name, Role role, string? organisation = null)
    {
        await host.Service<IMembers>().PutMemberAsync(framework, name, role, organisation, Stop);
        return await host.AsAsync(name);
    }

    public async Task<FrameworkOutline> OutlineAsync() => (await host.Service<IFrameworkQuery>().OutlineAsync(framework, Stop))!;

    public static byte[] Brief { get; } = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "templates", "lancang-mekong-2023-2027", "briefs", "brief-2022-02.txt"));

    public Task<HttpResponseMessage> ImportAsync(byte[] bytes, string query = "", string name = "简报😀.txt") =>
        coordinator.PostAsync($"{Frameworks}/contributions{query}", Form(bytes, name), Stop);

    public static MultipartFormDataContent Form(byte[] bytes, string name = "brief.txt", string field = "file") => new() { { new ByteArrayContent(bytes), field, name } };

    public async Task<JsonElement> ImportedAsync(byte[]? bytes = null)
    {
        var answer = await ImportAsync(bytes ?? Brief);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
    }

    /// <summary>The suggestions of the accepted brief, by number.</summary>
    public async Task<JsonElement[]> AcceptedAsync()
    {
        var proposal = await ImportedAsync();
        (await coordinator.PostAsync($"{Frameworks}/contributions/{Id(proposal)}/accept", null, Stop)).EnsureSuccessStatusCode();
        return await SuggestionsAsync();
    }

    public async Task<JsonElement[]> SuggestionsAsync(string query = "", HttpClient? client = null) =>
        [.. (await (client ?? coordinator).GetFromJsonAsync<JsonElement>($"{Frameworks}/suggestions{query}", Stop)).EnumerateArray()];

    public static string Id(JsonElement thing) => thing.GetProperty("id").GetString()!;

    public static Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string path, string? body, object? version)
    {
        var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (version is not null) request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version}\""));
        return client.SendAsync(request, Stop);
    }

    public Task<HttpResponseMessage> PutAsync(string path, string body, object? version, HttpClient? client = null) => SendAsync(client ?? coordinator, HttpMethod.Put, path, body, version);
}
