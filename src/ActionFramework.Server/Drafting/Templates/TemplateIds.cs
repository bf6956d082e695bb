using System.Globalization;
using ActionFramework.Drafting;

namespace ActionFramework.Server.Drafting;

/// <summary>The ids of one sort in a template file, with the line of each: none stands twice.</summary>
internal sealed class TemplateIds
{
    private readonly Dictionary<string, int> lines = [];

    /// <summary>True for an id that is there for the first time; another is noted as a problem of <paramref name="key"/>. One that is lacking is a problem already.</summary>
    public bool Once(TemplatePlace place, string key, string id)
    {
        if (id.Length == 0 || lines.TryAdd(id, place.Line)) return id.Length > 0;
        place.Wrong(key, TemplateFault.DoubledId, id, lines[id].ToString(CultureInfo.InvariantCulture));
        return false;
    }
}
