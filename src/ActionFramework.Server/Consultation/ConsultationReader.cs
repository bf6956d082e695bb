using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ActionFramework.Consultation;
using ActionFramework.Consultation.Reading;

namespace ActionFramework.Server.Consultation;

/// <summary>The reader with the rules of all languages that the templates have, built once.</summary>
internal sealed class ConsultationReader(ActionFrameworkSettings settings, TimeProvider clock)
{
    // In UTF-16 units: some 300 pages, far beyond any brief; the time to read grows with the length.
    private const int LongestRead = 500_000;

    private readonly Lazy<BriefReader> reader = new(() => new BriefReader(ReadingRulesFile.ReadAll(settings.TemplatesDirectory)));

    /// <summary>Builds the rules now, in some tenths of a second, so that the first import does not wait for them.</summary>
    public void Prepare() => _ = reader.Value;

    public ProposalRow Read(ImportRequest request, string source, string encoding, string sha256)
    {
        var reading = ReadInTime(source);
        var contributors = reading.Contributors.Select(read => new Contributor(Identity.New<ContributionId>(clock), read.Names, read.Organisation, read.Start, read.End)).ToImmutableArray();
        return new ProposalRow
        {
            Id = Identity.New<ProposalId>(clock),
            Framework = request.Framework,
            FileName = request.FileName,
            Sha256 = sha256,
            Encoding = encoding,
            Bytes = request.Bytes.ToArray(),
            ImportedAt = clock.GetUtcNow(),
            ImportedBy = request.By,
            Status = ProposalStatus.Open,
            Contributors = contributors,
            Statements = [.. reading.Statements.Select(read => Made(read, contributors))],
            Ignored = reading.Ignored,
            Version = 1,
        };
    }

    /// <summary>What the rules cannot get through in time is kept all the same: its contributor and asks are then marked by hand.</summary>
    private BriefReading ReadInTime(string source)
    {
        if (source.Length > LongestRead) return BriefReading.Nothing;
        try
        {
            return reader.Value.Read(source);
        }
        catch (RegexMatchTimeoutException)
        {
            return BriefReading.Nothing;
        }
    }

    private Statement Made(ReadStatement read, ImmutableArray<Contributor> contributors) => new()
    {
        Id = Identity.New<SuggestionId>(clock),
        Contributor = contributors[read.Contributor].Id,
        Start = read.Start,
        End = read.End,
        Kind = read.Kind,
        Review = read.Doubtful ? StatementReview.Doubtful : StatementReview.Proposed,
    };
}
