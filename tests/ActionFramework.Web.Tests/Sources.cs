using System.Runtime.CompilerServices;

namespace ActionFramework.Web.Tests;

/// <summary>The working copy that these tests were built from; some rules are about files.</summary>
internal static class Sources
{
    internal static string Root { get; } = Above(Here());

    internal static string Web { get; } = Path.Combine(Root, "src", "ActionFramework.Web");

    private static string Here([CallerFilePath] string file = "") => file;

    private static string Above(string file)
    {
        var folder = new FileInfo(file).Directory;
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ActionFramework.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"No solution above {file}.");
    }
}
