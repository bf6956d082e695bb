namespace ActionFramework.Server.Storage;

/// <summary>The folder with database and keys: open to the account that the server runs under, and to nobody else.</summary>
internal static class DataFolder
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>The keys that sign cookies; they lie unencrypted, so the folder's permissions are what guards them.</summary>
    public static string KeysOf(string folder) => Path.Combine(folder, "keys");

    public static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(KeysOf(folder));
            return;
        }
        const UnixFileMode ownerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Directory.CreateDirectory(folder, ownerOnly);
        Directory.CreateDirectory(KeysOf(folder), ownerOnly);
        // A folder that somebody made before keeps its permissions; the keys are never left to them.
        File.SetUnixFileMode(KeysOf(folder), ownerOnly);
    }

    /// <summary>
    /// Waits until no other process prepares this folder; to be disposed when that is done. The system lets go of it when a process is killed,
    /// which the migrations' own lock, a row in the database, does not.
    /// </summary>
    public static async Task<IDisposable> ClaimAsync(string folder, TimeProvider clock, CancellationToken cancellationToken)
    {
        var begun = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(folder, "preparing"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (clock.GetElapsedTime(begun) < Patience)
            {
                await Task.Delay(Pause, clock, cancellationToken);
            }
        }
    }
}
