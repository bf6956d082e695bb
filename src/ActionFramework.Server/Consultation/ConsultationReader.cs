using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Consultation.Reading;

namespace ActionFramework.Server.Consultation;

/// <summary>The reader with the rules of all languages that the templates have, loaded at first use.</summary>
internal sealed class ConsultationReader(ActionFrameworkSettings settings, TimeProvider clock)
{
    private readonly Lazy<BriefReader> reader = new(() => new BriefReader(ReadingRulesFile.ReadAll(settings.TemplatesDirectory)));

    public ProposalRow Read(ImportRequest request, string source, string encoding, string sha256)
    {
        var reading = reader.Value.Read(source);
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
