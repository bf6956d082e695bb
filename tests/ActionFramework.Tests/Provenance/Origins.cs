using ActionFramework.Provenance;
using CsCheck;

namespace ActionFramework.Tests.Provenance;

/// <summary>Valid origins and runs for the tests of this folder.</summary>
internal static class Origins
{
    public static Gen<Origin> Any { get; } = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 3])
        .Select((author, suggestion, version) => By(author, version) with { Suggestion = suggestion == 0 ? null : new SuggestionId(Id(suggestion)) });

    public static Gen<OriginRun> AnyRun { get; } = Gen.Select(Gen.Int[1, 5], Any).Select((length, origin) => new OriginRun(length, origin));

    /// <summary>Author 0 is nobody.</summary>
    public static Origin By(int author, long version) => new(author == 0 ? null : new PersonId(Id(author)), null, version);

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    public static IEnumerable<Origin> Positions(this IEnumerable<OriginRun> runs) => runs.SelectMany(run => Enumerable.Repeat(run.Origin, run.Length));
}
