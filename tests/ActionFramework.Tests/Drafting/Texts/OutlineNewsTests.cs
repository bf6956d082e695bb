using ActionFramework.Drafting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static ActionFramework.Tests.Drafting.Texts.Documents;

namespace ActionFramework.Tests.Drafting.Texts;

public sealed class OutlineNewsTests(TextServer server) : IClassFixture<TextServer>
{
    private static readonly Guid First = Guid.NewGuid();
    private static readonly Guid Second = Guid.NewGuid();

    // <section><clause>水源</clause><clause/><subsection><heading>气候</heading><clause/></subsection></section>
    public static TheoryData<CommitRequest, bool> Requests => new()
    {
        { Request(0, Insert(3, "𠮷")), false },
        { Request(0, Delete(2, 4)), false },
        { Request(0, Split(3)), true },
        { Request(0, Delete(6, 10)), true },
        { Request(0, Insert(12, "与韧性")), true },
        { Request(0, """[{"stepType":"attr","pos":6,"attr":"level","value":1}]"""), true },
        { Moving(0, Second, First), true },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Parts_are_news_and_words_are_not(CommitRequest request, bool isNews)
    {
        var text = await server.TextAsync(Section(Clause(First, "水源"), Clause(Second), Subsection(Guid.NewGuid(), "气候", Clause(Guid.NewGuid()))));
        var heard = new List<TextId>();
        server.Services.GetRequiredService<OutlineNews>().PartsChanged += heard.Add;
        Assert.IsType<CommitReceipt>(await server.Grain(text).CommitAsync(request with { Ref = Guid.NewGuid() }, new(Guid.NewGuid()), TextServer.Now));
        Assert.Equal(isNews, heard.Contains(text));
    }
}
