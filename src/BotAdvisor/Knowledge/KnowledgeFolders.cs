using BotAdvisor.Content;
using BotAdvisor.Understanding;

namespace BotAdvisor.Knowledge;

/// <summary>
/// The folder of the product and the local one as one: a local entry stands in for that of the product with the same id, or is added. The
/// product's files are never written, so an update leaves the local ones alone.
/// </summary>
internal sealed class KnowledgeFolders(string folder, string? localFolder, ContentLog log)
{
    /// <summary>The entries of a folder with a file for each.</summary>
    public IEnumerable<Entry> Files(string name)
    {
        var own = ContentFile.OpenAll(ContentFile.In(Path.Combine(folder, name), log), folder, log);
        return Merge(own, LocalFiles(name));
    }

    /// <summary>The entries of a file that holds a list of them.</summary>
    public IEnumerable<Entry> List(string file, string field)
    {
        if (Open(file) is not { } entry) return [];
        var local = localFolder is not null && File.Exists(Path.Combine(localFolder, file)) ? ContentFile.Open(Path.Combine(localFolder, file), Parent(localFolder), log) : null;
        var merged = Merge(entry.Mappings(field), local?.Mappings(field) ?? []).ToArray();
        entry.Done();
        local?.Done();
        return merged;
    }

    /// <summary>The examples of messages; those of the local folder are added.</summary>
    public IEnumerable<Utterance> Utterances(ContentLog to)
    {
        foreach (var root in new[] { folder, localFolder }.OfType<string>())
        {
            var examples = Path.Combine(root, "language", "examples");
            if (!Directory.Exists(examples)) continue;
            foreach (var path in Directory.EnumerateFiles(examples, "*.jsonl").Order(StringComparer.Ordinal))
            {
                foreach (var utterance in UtteranceFile.Read(path, Path.GetRelativePath(root, path).Replace('\\', '/'), to)) yield return utterance;
            }
        }
    }

    /// <summary>The one entry that a file of the product is; null with a fault where it is not there.</summary>
    public Entry? Open(string file)
    {
        var path = Path.Combine(folder, file);
        if (File.Exists(path)) return ContentFile.Open(path, folder, log);
        log.Fault(new(file, 0, "This file is not there.", "Put it back in the knowledge folder."));
        return null;
    }

    private IEnumerable<Entry> LocalFiles(string name) =>
        localFolder is not null && Directory.Exists(Path.Combine(localFolder, name))
            ? ContentFile.OpenAll(ContentFile.In(Path.Combine(localFolder, name), log), Parent(localFolder), log)
            : [];

    private IEnumerable<Entry> Merge(IEnumerable<Entry> own, IEnumerable<Entry> local)
    {
        var locals = local.ToArray();
        if (locals.Length == 0) return own;
        var originals = own.ToArray();
        foreach (var entry in locals)
        {
            var id = entry.Optional("id") ?? "";
            var original = Array.Find(originals, candidate => candidate.Optional("id") == id);
            log.Add(new LocalEntry(id, entry.File, original?.File, entry.Optional("based-on"), original?.Fingerprint));
        }

        return [.. originals.Where(original => !Array.Exists(locals, entry => entry.Optional("id") == original.Optional("id"))), .. locals];
    }

    // So that a local file is told from one of the product by the name of its folder.
    private static string Parent(string path) => Path.GetDirectoryName(Path.GetFullPath(path).TrimEnd(Path.DirectorySeparatorChar)) ?? path;
}
