using ActionFramework.Consultation;
using Xunit;

namespace ActionFramework.Tests.Consultation.Reading;

/// <summary>Briefs, minutes, letters and tables of other layouts, each with a reading that a person made before the reader did.</summary>
public sealed class ReadingTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "ActionFramework.Tests", "Consultation", "Reading", "Briefs");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void Speakers_come_out_right(string name)
    {
        var (source, expected) = Read(name);
        Assert.Equal(ReadingScore.Headings(expected), ReadingScore.Headings(Delivered.Reader.Read(source)));
    }

    [Fact]
    public void Nine_in_ten_asks_are_found_and_one_in_ten_is_wrong_at_most()
    {
        List<ReadingScore> scores = [.. Files.Select(file => Score(file.Data)), ReadingScore.Of(Delivered.Brief, Expected("brief"), Delivered.Reader.Read(Delivered.Brief))];
        var (wanted, proposed, found) = (scores.Sum(score => score.Expected), scores.Sum(score => score.Proposed), scores.Sum(score => score.Found));
        output.WriteLine($"all: {found} of {wanted} found, {proposed} proposed, {scores.Sum(score => score.RightKind)} of the right kind");
        Assert.True(found >= 0.9 * wanted, $"{found} of {wanted}");
        Assert.True(found >= 0.9 * proposed, $"{found} of {proposed}");
    }

    [Theory, MemberData(nameof(Files))]
    public void Spans_are_exact_sorted_apart_and_inside(string name)
    {
        var (source, _) = Read(name);
        var reading = Delivered.Reader.Read(source);
        Assert.All(reading.Statements, statement => Assert.Equal(source[statement.Start..statement.End].Trim(), source[statement.Start..statement.End]));
        Assert.All(reading.Statements.Zip(reading.Statements.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
        Assert.Equal(reading.Contributors.OrderBy(contributor => contributor.Start), reading.Contributors);
        Assert.All(reading.Ignored.Zip(reading.Ignored.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
        Assert.DoesNotContain(reading.Statements, statement => char.IsLowSurrogate(source[statement.Start]) || char.IsHighSurrogate(source[statement.End - 1]));
    }

    private ReadingScore Score(string name)
    {
        var (source, expected) = Read(name);
        var score = ReadingScore.Of(source, expected, Delivered.Reader.Read(source));
        output.WriteLine($"{name}: {score.Found}/{score.Expected} found, {score.Proposed} proposed; missed {string.Join(" ¦ ", score.Missed)}; wrong {string.Join(" ¦ ", score.Wrong)}");
        return score;
    }

    internal static string SourceOf(string name) => File.ReadAllText(Path.Combine(Folder, name + ".txt"));

    private static string Expected(string name) => File.ReadAllText(Path.Combine(Folder, name + ".expected"));

    private static (string Source, string Expected) Read(string name) => (SourceOf(name), Expected(name));
}
