using System.Collections.Immutable;

namespace ActionFramework.Drafting;

/// <summary>Why a template does not fit its schema.</summary>
public enum TemplateFault
{
    /// <summary>The file is not YAML; found: what the parser says.</summary>
    NotYaml,
    /// <summary>A byte of the line belongs to another encoding.</summary>
    NotUtf8,
    UnknownKey,
    MissingKey,

    /// <summary>Expected: the language that is lacking.</summary>
    MissingLanguage,

    /// <summary>Expected: mapping, list or words.</summary>
    WrongShape,

    /// <summary>Expected: the values that are allowed.</summary>
    UnknownValue,

    /// <summary>Expected: the line where the id stands first.</summary>
    DoubledId,

    /// <summary>A theme names a section that is not there.</summary>
    UnknownSection,
    UnknownKind,

    /// <summary>An id is not the number of its place; expected: that number.</summary>
    WrongNumber,

    /// <summary>A numbering pattern needs exactly one counter.</summary>
    WrongPattern,

    /// <summary>A seal is one character.</summary>
    WrongSeal,
}

/// <summary>One reason why a template is refused, with its place.</summary>
/// <param name="File">Relative to the folder of all templates.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Path">Where in the file, e.g. <c>sections[4].subsections[1].heading</c>.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What should; empty where the fault says it all.</param>
public sealed record TemplateProblem(string File, int Line, string Path, TemplateFault Fault, string Found, string Expected);

/// <summary>What became of reading a template: it fits, or it is refused whole.</summary>
public abstract record TemplateReading(string Id)
{
    public sealed record Fits(Template Template) : TemplateReading(Template.Id);

    public sealed record Refused(string Id, ImmutableArray<TemplateProblem> Problems) : TemplateReading(Id);
}

/// <summary>Reads the templates that are deployed beside the program, anew each time.</summary>
public interface ITemplateQuery
{
    /// <summary>By id; those that do not fit as well.</summary>
    Task<ImmutableArray<TemplateReading>> AllAsync(CancellationToken cancellationToken);

    /// <summary>Null where there is no such folder.</summary>
    Task<TemplateReading?> FindAsync(string id, CancellationToken cancellationToken);
}
