namespace ActionFramework.Drafting;

/// <summary>How a framework numbers: patterns as the template gives them (see <see cref="NumberPattern"/>), and what paths begin with.</summary>
/// <param name="Section">四、 / IV.</param>
/// <param name="Annex">附件一 / Annex A.</param>
/// <param name="Item">A level-1 clause: （1） / (a).</param>
/// <param name="SectionPath">What stands before the numbers in a numbered section: the 4 of 4.1.</param>
/// <param name="AnnexPath">The A of A.1.</param>
/// <param name="UnnumberedPath">The P of P.1.</param>
public sealed record NumberingStyle(Bilingual Section, Bilingual Annex, Bilingual Item, string SectionPath, string AnnexPath, string UnnumberedPath);

/// <summary>A clause's or subsection's number in each language of the framework.</summary>
/// <param name="Number">As printed beside it: 4.1.1, （1）.</param>
/// <param name="Citation">As cited from elsewhere: 4.1.1, 4.1.1（1）.</param>
public sealed record ClauseNumber(Bilingual Number, Bilingual Citation);
