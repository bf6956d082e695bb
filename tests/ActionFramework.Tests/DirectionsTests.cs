using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace ActionFramework.Tests;

/// <summary>Which folder of the domain may use which other: a subject knows those that it is about, never those that are about it.</summary>
public sealed partial class DirectionsTests
{
    private static readonly string Domain = Path.Combine(Repository.Root, "src", "ActionFramework");

    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Membership"] = [],
        ["Drafting"] = ["Membership"],
        ["Comparison"] = ["Membership", "Drafting"],
        ["Themes"] = ["Membership", "Drafting"],
        ["Consultation"] = ["Membership", "Drafting", "Comparison", "Themes"],
        ["Provenance"] = ["Membership", "Drafting", "Comparison", "Themes", "Consultation"],
        ["Publishing"] = ["Membership", "Drafting", "Comparison", "Themes", "Consultation", "Provenance"],
    };

    [Fact]
    public void Every_domain_folder_uses_only_what_it_may() => Assert.Empty(SourceFiles().SelectMany(file => Violations(FolderOf(file), File.ReadAllText(file))));

    [Fact]
    public void The_rule_can_fail()
    {
        Assert.Equal(["Comparison -> Consultation"], Violations("Comparison", "using ActionFramework.Consultation;"));
        Assert.Equal(["Membership -> Drafting"], Violations("Membership", "var role = ActionFramework.Drafting.Role.Of(person);"));
        Assert.Empty(Violations("Provenance", "using ActionFramework.Consultation; using ActionFramework.Membership;"));
    }

    [Fact]
    public void Every_domain_folder_is_in_the_table() => Assert.Empty(SourceFiles().Select(FolderOf).Distinct().Except(MayUse.Keys));

    [Fact]
    public void The_domain_needs_two_packages_and_no_project_of_ours()
    {
        var project = XDocument.Load(Path.Combine(Domain, "ActionFramework.csproj"));
        Assert.Equal(["DiffPlex", "Microsoft.Orleans.Sdk"], project.Descendants("PackageReference").Select(package => package.Attribute("Include")?.Value));
        Assert.Empty(project.Descendants("ProjectReference").Concat(project.Descendants("FrameworkReference")));
    }

    private static IEnumerable<string> Violations(string folder, string source) =>
        from used in UseOfFolder().Matches(source).Select(match => match.Groups["folder"].Value).Distinct()
        where used != folder && MayUse.ContainsKey(used) && !MayUse[folder].Contains(used)
        select $"{folder} -> {used}";

    private static IEnumerable<string> SourceFiles() =>
        from folder in Directory.EnumerateDirectories(Domain)
        where Path.GetFileName(folder) is not ("bin" or "obj")
        from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        select file;

    private static string FolderOf(string file) => Path.GetRelativePath(Domain, file).Split(Path.DirectorySeparatorChar)[0];

    [GeneratedRegex(@"\bActionFramework\.(?<folder>[A-Z]\w+)")]
    private static partial Regex UseOfFolder();
}
