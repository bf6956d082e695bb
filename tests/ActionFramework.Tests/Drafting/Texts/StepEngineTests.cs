using ActionFramework.Server.Drafting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;
using static ActionFramework.Tests.Drafting.Texts.Documents;

namespace ActionFramework.Tests.Drafting.Texts;

public sealed class StepEngineTests
{
    private const string Words = "加强流域水资源管理与生物多样性保护的信息共享，促进沿岸各国联合监测与能力建设。";

    [Fact]
    public async Task Forty_documents_of_the_greatest_size_can_be_open()
    {
        using var engines = Engines(new() { LoadMilliseconds = 60_000, ApplyMilliseconds = 60_000 });
        var document = Large(2 * 1024 * 1024);
        var keys = Enumerable.Range(0, 40).Select(_ => new DocumentKey(new(Guid.NewGuid()), null)).ToList();
        foreach (var key in keys) Assert.Equal(document.Length, await LengthAsync(engines, key, document));
        Assert.Equal(document.Length, await LengthAsync(engines, keys[0], document));
    }

    [Fact]
    public async Task An_engine_past_its_soft_limit_is_replaced_and_its_documents_come_back()
    {
        var told = new Faults();
        using var engines = new StepEngines(new() { EngineHeapMiB = 16, EngineDocumentsMiB = 1000, LoadMilliseconds = 60_000, ApplyMilliseconds = 60_000 }, told);
        var document = Large(1024 * 1024);
        var keys = Enumerable.Range(0, 12).Select(_ => new DocumentKey(new(Guid.NewGuid()), null)).ToList();
        foreach (var key in keys) Assert.Equal(document.Length, await LengthAsync(engines, key, document));
        Assert.NotEmpty(told.Messages);
    }

    [Fact]
    public async Task A_call_past_its_deadline_harms_no_later_one()
    {
        using var engines = Engines(new() { LoadMilliseconds = 1, ApplyMilliseconds = 1000 });
        var (slow, quick) = (new DocumentKey(new(Guid.NewGuid()), null), new DocumentKey(new(Guid.NewGuid()), null));
        await Assert.ThrowsAsync<EngineFault>(() => LengthAsync(engines, slow, Large(2 * 1024 * 1024)));
        Assert.Equal("[]", await engines.AskAsync(_ => "[]"));
        var small = Section(Clause(Guid.NewGuid(), "still here"));
        Assert.Equal(small.Length, await LengthWithPatienceAsync(engines, quick, small));
    }

    [Fact]
    public async Task What_breaks_in_a_call_is_its_askers()
    {
        using var engines = Engines(new());
        await Assert.ThrowsAsync<ArgumentException>(() => engines.AskAsync<string>(_ => throw new ArgumentException("No such place.")));
        Assert.Equal("[]", await engines.AskAsync(_ => "[]"));
    }

    private static StepEngines Engines(EngineLimits limits) => new(limits, NullLogger<StepEngine>.Instance);

    private static Task<int> LengthAsync(StepEngines engines, DocumentKey key, string document) =>
        engines.AskAsync(key, 0, () => Task.FromResult(new TextSource(0, document, [], "[]")), authority => authority.Document(key.ToString()).Length);

    // A millisecond is short even for a small document on a busy machine.
    private static async Task<int> LengthWithPatienceAsync(StepEngines engines, DocumentKey key, string document)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await LengthAsync(engines, key, document);
            }
            catch (EngineFault) when (attempt < 50)
            {
                await Task.Yield();
            }
        }
    }

    private sealed class Faults : ILogger<StepEngine>
    {
        public System.Collections.Concurrent.ConcurrentBag<string> Messages { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Messages.Add(formatter(state, exception));
    }

    private static string Large(int bytes)
    {
        var count = bytes / System.Text.Encoding.UTF8.GetByteCount(Clause(Guid.Empty, Words) + ",");
        return Section(Enumerable.Range(0, count).Select(_ => Clause(Guid.NewGuid(), Words)));
    }
}
