using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using ActionFramework.Web.Tests.Consultation;
using Xunit;

namespace ActionFramework.Web.Tests.Api;

/// <summary>Requests far too long, over a real connection and by clients that send all before they read.</summary>
public sealed class LongRequestTests(LongRequestTests.ListeningHost host) : IClassFixture<LongRequestTests.ListeningHost>
{
    private const int MiB = 1024 * 1024;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(21)]
    [InlineData(29)]
    [InlineData(40)]
    [InlineData(120)]
    public async Task A_file_that_is_too_large_is_answered_so(int size)
    {
        var story = await Story.BeginAsync(host);
        await GeneralBehaviour.IsProblem(await story.ImportAsync(new byte[size * MiB]), 413, "too_large");
        Assert.Equal(HttpStatusCode.Created, (await story.ImportAsync(Story.Brief)).StatusCode);
    }

    [Fact]
    public async Task Nor_does_a_length_that_is_not_told_before_break_the_connection()
    {
        var story = await Story.BeginAsync(host);
        using var file = new StreamContent(new MemoryStream(new byte[40 * MiB]));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{story.Frameworks}/contributions") { Content = new MultipartFormDataContent { { file, "file", "简报.txt" } } };
        request.Headers.TransferEncodingChunked = true;
        await GeneralBehaviour.IsProblem(await story.Coordinator.SendAsync(request, Stop), 413, "too_large");
    }

    [Theory]
    [InlineData("application/json", 413, "too_large")]
    [InlineData("text/plain", 415, "unsupported_media_type")]
    public async Task Other_bodies_are_answered_too(string type, int status, string code)
    {
        var story = await Story.BeginAsync(host);
        using var body = new ByteArrayContent(Encoding.ASCII.GetBytes($"\"{new string('a', 40 * MiB)}\"")) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
        await GeneralBehaviour.IsProblem(await story.Coordinator.PostAsync($"{story.Frameworks}/revisions", body, Stop), status, code);
    }

    [Fact]
    public async Task A_stranger_hears_that_he_is_one()
    {
        using var stranger = host.Anonymous();
        using var body = new ByteArrayContent(new byte[40 * MiB]);
        await GeneralBehaviour.IsProblem(await stranger.PostAsync("/api/v1/frameworks", body, Stop), 401, "unauthorised");
    }

    [Fact]
    public async Task Who_waits_for_the_answer_before_he_sends_gets_it()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host.ClientOptions.BaseAddress.Host, host.ClientOptions.BaseAddress.Port, Stop);
        await using var line = client.GetStream();
        var head = $"POST /api/v1/frameworks HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {await host.TokenAsync("coordinator")}\r\nContent-Type: text/plain\r\nContent-Length: {40 * MiB}\r\n\r\n";
        await line.WriteAsync(Encoding.ASCII.GetBytes(head), Stop);
        var answer = "";
        for (var buffer = new byte[4096]; !answer.EndsWith("\r\n0\r\n\r\n", StringComparison.Ordinal);)
            answer += Encoding.UTF8.GetString(buffer, 0, await line.ReadAsync(buffer, Stop) is > 0 and var count ? count : throw new IOException(answer));
        Assert.StartsWith("HTTP/1.1 415 ", answer, StringComparison.Ordinal);
    }

    public sealed class ListeningHost : Host
    {
        public ListeningHost() => UseKestrel(0);

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            StartServer();
        }

        protected override Task<string?> MakeDatabaseAsync() => Task.FromResult<string?>("");
    }
}
