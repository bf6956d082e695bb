using System.Collections.Concurrent;
using ActionFramework.Membership;
using ActionFramework.Web.Drafting.Hub;
using Microsoft.AspNetCore.SignalR;
using Xunit;

namespace ActionFramework.Web.Tests.Drafting.Hub;

public sealed class OpenTextsTests
{
    private static readonly DraftingLimits Limits = new();
    private readonly TextId text = new(Guid.NewGuid());
    private readonly OpenTexts texts = new(Limits);
    private readonly Listener listener = new();

    [Fact]
    public async Task Who_had_a_text_open_goes_on_hearing_of_it_where_opening_it_again_fails()
    {
        var seat = Sit();
        texts.Opened(seat, 4);
        Assert.Same(seat, Sit());
        texts.Commit(text, [Commit(5)]);
        texts.NotOpened(seat);
        texts.Commit(text, [Commit(6)]);
        Assert.Equal([5L, 6L], await HeardAsync());
    }

    [Fact]
    public async Task Who_could_not_open_a_text_hears_nothing_of_it()
    {
        texts.NotOpened(Sit());
        texts.Commit(text, [Commit(5)]);
        Assert.Empty(await HeardAsync());
        Assert.Empty(listener.Seats);
    }

    private Seat Sit() => texts.Sit(listener.Connection, text, new(Guid.NewGuid()), isShown: true)!;

    private static CommittedMessage Commit(long version) => new(version, Guid.NewGuid(), null, null, "[]", false, [], null, default);

    private async Task<IEnumerable<long>> HeardAsync()
    {
        await listener.Connection.EndAsync();
        return listener.Heard.Select(commit => commit.Version);
    }

    private sealed class Listener : ISingleClientProxy
    {
        public Listener()
        {
            Connection = new("c", new(new(Guid.NewGuid()), "li", "李楠", false, false, true), () => { }, Limits, TimeProvider.System);
            Connection.Begin(this, CancellationToken.None);
        }

        public Connection Connection { get; }
        public ConcurrentQueue<CommittedMessage> Heard { get; } = [];
        public IReadOnlyCollection<Seat> Seats => Connection.Seats.Values;

        public Task SendCoreAsync(string method, object?[] args, CancellationToken cancellationToken = default)
        {
            if (method == "Committed") foreach (var commit in (IEnumerable<CommittedMessage>)args[1]!) Heard.Enqueue(commit);
            return Task.CompletedTask;
        }

        public Task<T> InvokeCoreAsync<T>(string method, object?[] args, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
