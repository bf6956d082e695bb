using ActionFramework.Web.Consultation.Tagging;
using Xunit;

namespace ActionFramework.Web.Tests.Consultation.Tagging;

public sealed class ClausePlaceTests
{
    [Theory]
    [InlineData("8.3", "8.3.1")]
    [InlineData("评估", "8.3.1")]
    [InlineData("指标体系𠮷", "8.1.1")]
    [InlineData("INDICATORS system", "8.1.1")]
    [InlineData("evaluation　方法", "8.3.1")]
    public void A_clause_is_found_by_number_heading_and_words_of_both_languages(string wanted, string number) =>
        Assert.Equal([number], ClausePlace.Find(SomeDesk.Reading.Places, wanted).Select(place => place.Clause.Number.Zh));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("指标 mismatch")]
    public void Nothing_is_found_for_nothing_or_for_a_word_that_is_missing(string wanted) => Assert.Empty(ClausePlace.Find(SomeDesk.Reading.Places, wanted));

    [Theory]
    [InlineData("气候", "", "气候", null)]
    [InlineData("", "climate", null, "climate")]
    public void A_clause_written_in_one_language_shows_it_to_readers_of_both(string zh, string en, string? shownZh, string? shownEn)
    {
        var place = SomeDesk.Reading.Places[0];
        var written = place with { Clause = place.Clause with { Text = new(zh, en) } };
        Assert.Equal((new Bilingual(shownZh, shownEn), false), (written.Words, written.IsStub));
    }

    [Fact]
    public void A_clause_that_nobody_wrote_shows_what_goes_into_it()
    {
        var place = SomeDesk.Reading.Places[0];
        var empty = place with { Clause = place.Clause with { Text = new("", null) } };
        Assert.Equal((place.Clause.Stub, true), (empty.Words, empty.IsStub));
    }
}
