using System.Reflection;
using Microsoft.ClearScript;
using Microsoft.ClearScript.V8;

namespace ActionFramework.Server.Drafting;

/// <summary>
/// The editor's own schema and rebase, running in V8, with the documents it holds. Used from one thread only; see <see cref="StepEngine"/>.
/// Documents are a cache: any of them may be gone at the next call, and comes back from the log.
/// </summary>
internal sealed class Authority : IDisposable
{
    private static readonly string Bundle = ReadBundle();
    private readonly V8ScriptEngine engine;
    private readonly ScriptObject script;
    private readonly DocumentCache documents;

    public Authority(EngineLimits limits)
    {
        documents = new(limits.EngineDocumentsMiB * 1024L * 1024);
        engine = new(new V8RuntimeConstraints { MaxOldSpaceSize = limits.EngineHardHeapMiB, MaxArrayBufferAllocation = 16 * 1024 * 1024 })
        {
            MaxRuntimeHeapSize = new UIntPtr((uint)limits.EngineHeapMiB * 1024 * 1024),
            RuntimeHeapSizeSampleInterval = TimeSpan.FromMilliseconds(5),
            DisableListIndexTypeRestriction = true,
        };
        engine.Execute("authority.js", Bundle);
        script = (ScriptObject)engine.Evaluate("authority");
        script.InvokeMethod("limit", limits.TextMiB * 1024 * 1024);
    }

    /// <summary>Stops the running call from another thread.</summary>
    public void Interrupt() => engine.Interrupt();

    public bool Holds(string key, long version) => documents.VersionOf(key) == version;

    public void Load(string key, TextSource source)
    {
        foreach (var leaving in documents.MakeRoom(key, source.Document.Length)) script.InvokeMethod("drop", leaving);
        script.InvokeMethod("load", key, (double)source.Version, source.Document, source.EverIds);
        foreach (var steps in source.Steps) script.InvokeMethod("replay", key, steps);
        documents.Add(key, source.Version + source.Steps.Count, source.Document.Length);
    }

    public string Judge(string key, string arguments) => Call("judge", key, arguments);

    public void Keep(string key, int commits, int growth)
    {
        script.InvokeMethod("keep", key);
        documents.Grow(key, commits, growth);
    }

    public void Discard(string key) => script.InvokeMethod("discard", key);

    public void Drop(string key)
    {
        documents.Remove(key);
        script.InvokeMethod("drop", key);
    }

    public string Document(string key) => Call("doc", key);

    public string Reading(string key) => Call("read", key);

    public string Segments(string key) => Call("segments", key);

    public string? Clause(string key, string clause)
    {
        documents.Touch(key);
        return script.InvokeMethod("clauseJson", key, clause) as string;
    }

    /// <summary>The steps that put a clause back where it stands, else into a subsection (null: the section) at its end; "[]" where nothing differs.</summary>
    public string Restore(string key, string clauseJson, string? subsection) =>
        (string)script.InvokeMethod("restoreSteps", key, clauseJson, subsection!);

    /// <summary>The step that takes a clause out; "[]" where it is gone.</summary>
    public string Removal(string key, string clause) => Call("removalSteps", key, clause);

    /// <summary>The last version to which a damaged log can be replayed; the version before its snapshot where that cannot even be loaded.</summary>
    public long LastGood(TextSource source)
    {
        const string name = "damaged";
        var version = source.Version - 1;
        try
        {
            Load(name, source with { Steps = [] });
            version++;
            foreach (var steps in source.Steps)
            {
                script.InvokeMethod("replay", name, steps);
                version++;
            }
            Drop(name);
        }
        catch (ScriptEngineException fault) when (!fault.IsFatal)
        {
            Drop(name);
        }
        return Math.Max(version, 0);
    }

    public void Dispose()
    {
        script.Dispose();
        engine.Dispose();
    }

    private string Call(string method, string key, params ReadOnlySpan<object> more)
    {
        documents.Touch(key);
        return (string)script.InvokeMethod(method, [key, .. more]);
    }

    private static string ReadBundle()
    {
        using var source = Assembly.GetExecutingAssembly().GetManifestResourceStream("authority.js")
            ?? throw new InvalidOperationException("The editor's authority.js is not embedded; build the editor package.");
        using var reader = new StreamReader(source);
        return reader.ReadToEnd();
    }
}

/// <summary>Where a document comes from: a snapshot or version 0, and the steps of the commits after it.</summary>
internal sealed record TextSource(long Version, string Document, IReadOnlyList<string> Steps, string EverIds);
