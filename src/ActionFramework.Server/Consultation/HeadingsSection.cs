using ActionFramework.Consultation.Reading;

namespace ActionFramework.Server.Consultation;

/// <summary>The part <c>headings</c> of a reading file.</summary>
internal sealed class HeadingsSection
{
    public List<string> Labels { get; set; } = [];
    public List<string> Moderators { get; set; } = [];
    public List<string> NameLabels { get; set; } = [];
    public List<string> OrganisationLabels { get; set; } = [];
    public List<string> SignerLabels { get; set; } = [];
    public List<string> AnswererLabels { get; set; } = [];
    public List<string> AskLabels { get; set; } = [];
    public List<string> OfferLabels { get; set; } = [];
    public string Questions { get; set; } = "";
    public List<string> FollowUps { get; set; } = [];
    public List<string> Answers { get; set; } = [];
    public List<string> Represents { get; set; } = [];
    public string Wrapping { get; set; } = "";
    public string Introduces { get; set; } = "";
    public string MeetingSays { get; set; } = "";
    public string HeldBy { get; set; } = "";
    public string LeadsIn { get; set; } = "";
    public List<string> RosterLabels { get; set; } = [];
    public string Predicate { get; set; } = "";
    public string Says { get; set; } = "";
    public string Nobody { get; set; } = "";
    public List<string> ReportedOpening { get; set; } = [];
    public string ReportedAgain { get; set; } = "";
    public string GoesOn { get; set; } = "";
    public string Speech { get; set; } = "";
    public string ReportedLead { get; set; } = "";
    public List<string> Reported { get; set; } = [];

    public HeadingRules Rules() => new([.. Labels], [.. Moderators], [.. NameLabels], [.. OrganisationLabels], [.. SignerLabels], [.. AskLabels], [.. OfferLabels], Speech, [.. Reported])
    {
        AnswererLabels = [.. AnswererLabels],
        Questions = Questions,
        FollowUps = [.. FollowUps],
        Answers = [.. Answers],
        Represents = [.. Represents],
        Wrapping = Wrapping,
        Introduces = Introduces,
        MeetingSays = MeetingSays,
        HeldBy = HeldBy,
        LeadsIn = LeadsIn,
        RosterLabels = [.. RosterLabels],
        Predicate = Predicate,
        Says = Says,
        Nobody = Nobody,
        ReportedOpening = [.. ReportedOpening],
        ReportedAgain = ReportedAgain,
        GoesOn = GoesOn,
        ReportedLead = ReportedLead,
    };
}
