using ActionFramework.Consultation;
using Xunit;

namespace ActionFramework.Tests.Consultation.Reading;

/// <summary>Who is to act, and where in a sentence he stands.</summary>
public sealed class SubjectTests
{
    [Theory]
    [InlineData("The Harbour Office will open its tide records to every port.")]
    [InlineData("Lesotho would plant two million trees by 2028.")]
    [InlineData("A revised outline will be circulated in May.")]
    [InlineData("The Guild has resolved to pay for the buoys.")]
    [InlineData("Norway to host the next count.")]
    [InlineData("The meeting decided to extend the trial by a year.")]
    [InlineData("渔业研究所明年将开放全部鱼类标本。")]
    [InlineData("港务局于9月底前完成浮标更换。")]
    [InlineData("县里的事说完了，下月拿出一份航道图给船家。")]
    [InlineData("学会正着手编写鸟类手册。")]
    [InlineData("会后请看航道图，办公室月底前把图纸寄给各站。")]
    [InlineData("航运公司将自2026年起每年公布油污记录。")]
    public void What_a_body_with_a_name_will_do_is_a_commitment(string words) => Assert.Equal([StatementKind.Commitment], Kinds(words));

    [Theory]
    [InlineData("The rain will stop the dredging for a month.")]
    [InlineData("The new port would reduce traffic in the old town.")]
    [InlineData("Prices will rise next year.")]
    [InlineData("航道变窄将加大通航风险。")]
    [InlineData("目前航标还不够。")]
    [InlineData("Investors, in his opinion, would be happy to pay for locks.")]
    public void What_things_and_strangers_will_do_is_none(string words) => Assert.Empty(Kinds(words));

    [Theory]
    [InlineData("A ban on night fishing, agreed by both ports, would do more than any fine.", "A ban on night fishing, agreed by both ports, would do more than any fine")]
    [InlineData("A shared ice chart, updated daily, was his first request.", "A shared ice chart, updated daily, was his first request")]
    [InlineData("An index of place names, please.", "An index of place names, please")]
    public void A_predicate_takes_its_subject_from_the_clauses_before(string words, string ask) => Assert.Equal([ask], Delivered.Reader.Read(words).Asks(words));

    [Theory]
    [InlineData("The mayor asked the two ports to lend their tugs.", "lend their tugs")]
    [InlineData("Her appeal to the ministers was to reopen the ferry.", "reopen the ferry")]
    [InlineData("Shipowners, as before, are invited to report spills.", "Shipowners, as before, are invited to report spills")]
    [InlineData("Three wishes remain. My second is that the quay be lit.", "the quay be lit")]
    [InlineData("挪方要求调整航道走向。", "调整航道走向")]
    public void Whoever_is_asked_may_stand_before_what_is_asked(string words, string ask) => Assert.Equal([ask], Delivered.Reader.Read(words).Asks(words));

    [Theory]
    [InlineData("The forum discussed what a lock should cost.")]
    [InlineData("It had not been decided whether boats should carry lights.")]
    [InlineData("We all must understand that ice is not rock.")]
    [InlineData("In 2012 the council had demanded a new bridge.")]
    [InlineData("The quay should have opened in May.")]
    [InlineData("The crew should be commended for its calm.")]
    [InlineData("Boats sail under licences that have to be renewed each spring.")]
    [InlineData("The chair asked Ms Lund to describe the new lock.")]
    [InlineData("新航道最应该经过哪里？")]
    [InlineData("渔船能否绕行到外海，要看海况。")]
    [InlineData("前提是船期要对得上。")]
    [InlineData("我们已经听到船东的意见，值得注意。")]
    public void What_is_only_spoken_of_is_not_asked(string words) => Assert.Empty(Kinds(words));

    [Fact]
    public void A_column_of_tasks_says_what_is_to_be_done()
    {
        const string table = "Ms Ada Berg (Harbour Office): The quay is old.\n\nNo. | Action | Due\n1 | Survey of the quay wall | May\n2 | Send the chart to the pilots | June\n";
        Assert.Equal(["Survey of the quay wall", "Send the chart to the pilots"], Delivered.Reader.Read(table).Asks(table));
    }

    [Theory]
    [InlineData("建議框架增加漁民代表的席位。", "框架增加漁民代表的席位")]
    [InlineData("應在附件中寫明觀測點的位置。", "應在附件中寫明觀測點的位置")]
    public void Characters_written_in_two_ways_are_read_alike(string words, string ask) => Assert.Equal([ask], Delivered.Reader.Read(words).Asks(words));

    private static IEnumerable<StatementKind> Kinds(string words) =>
        Delivered.Reader.Read(words).Statements.Where(statement => statement.Kind != StatementKind.Context).Select(statement => statement.Kind);
}
