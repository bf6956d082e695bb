using Microsoft.AspNetCore.Http.Features;

namespace ActionFramework.Web.Api;

/// <summary>
/// What is too long, or refused for another reason, is still taken off the line to its end, unread: most clients send all before they look for an answer, and would see
/// a broken connection in place of it. The server's own limit does break the connection.
/// </summary>
internal sealed class LongRequests(RequestDelegate next)
{
    private const int MiB = 1024 * 1024;

    // The greatest file that is taken in, and the form around it.
    private const long MostRead = 21 * MiB;
    private const long MostSent = 512 * MiB;

    public Task InvokeAsync(HttpContext http) => http.Request.Path.StartsWithSegments("/api") ? TakeAsync(http) : next(http);

    private async Task TakeAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { } server) server.MaxRequestBodySize = MostSent;
        var sent = http.Request.Body;
        http.Request.Body = new AtMost(sent, MostRead);
        await next(http);
        if (http.Response.StatusCode < StatusCodes.Status400BadRequest) return;

        await http.Response.CompleteAsync();   // who reads while he sends need not go on
        try
        {
            await sent.CopyToAsync(Stream.Null, http.RequestAborted);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            http.Abort();
        }
    }

    /// <summary>The beginning of a body; reading on is refused as too large.</summary>
    private sealed class AtMost(Stream sent, long most) : Stream
    {
        private long read;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = await sent.ReadAsync(buffer, cancellationToken);
            read += count;
            return read <= most ? count : throw new BadHttpRequestException($"A request has at most {most / MiB} MiB, a file in it at most 20.", StatusCodes.Status413PayloadTooLarge);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Bodies are read asynchronously.");

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
