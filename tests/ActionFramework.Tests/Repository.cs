using System.Runtime.CompilerServices;

namespace ActionFramework.Tests;

/// <summary>Where the sources are, for the rules that are checked on them.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Folder(), "..", ".."));

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file) ?? "";
}
