using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace BotAdvisor.Content;

/// <summary>Opens YAML files and keeps every fault found in them.</summary>
internal static class ContentFile
{
    /// <summary>A file larger than this is not content; it is refused unread.</summary>
    public const int MaxBytes = 1_000_000;

    /// <summary>The YAML files in a folder and below, in ordinal order of their paths. A missing folder is a fault.</summary>
    public static IReadOnlyList<string> In(string folder, ContentLog log)
    {
        if (Directory.Exists(folder))
        {
            return [.. Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        }

        log.Fault(new(folder, 0, "This folder is not there.", "Name a folder that holds the YAML files."));
        return [];
    }

    /// <summary>The one mapping a file holds, or null with the fault added.</summary>
    public static Entry? Open(string path, string root, ContentLog log) => Entered(Parse(path, root), log);

    /// <summary>The mappings of many files, in their order, parsed side by side; each fault is added.</summary>
    public static IEnumerable<Entry> OpenAll(IEnumerable<string> paths, string root, ContentLog log) =>
        paths.AsParallel().AsOrdered().Select(path => Parse(path, root)).ToArray().Select(parsed => Entered(parsed, log)).OfType<Entry>();

    private static Entry? Entered((string Name, YamlMappingNode? Root, ContentFault? Fault) parsed, ContentLog log)
    {
        if (parsed.Fault is { } fault) log.Fault(fault);
        return parsed.Root is { } root ? new Entry(root, parsed.Name, log) : null;
    }

    private static (string Name, YamlMappingNode? Root, ContentFault? Fault) Parse(string path, string root)
    {
        var name = Path.GetRelativePath(root, path).Replace('\\', '/');
        try
        {
            if (new FileInfo(path).Length > MaxBytes) return Faulty(0, "The file is larger than 1 MB.", "Split it; a content file holds one subject.");
            var stream = new YamlStream();
            using (var reader = new StreamReader(path)) stream.Load(reader);
            return stream.Documents is [{ RootNode: YamlMappingNode mapping }] ? (name, mapping, null) : Faulty(1, "The file does not hold one mapping.", "Begin it with 'id: …' and keep to one document.");
        }
        catch (YamlException e)
        {
            return Faulty((int)e.Start.Line, $"This is not YAML: {e.Message}", "Check the indent (two spaces, no tabs) and the quotes on this line.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Faulty(0, $"The file cannot be read: {e.Message}", "Give the program the right to read it.");
        }

        (string, YamlMappingNode?, ContentFault?) Faulty(int line, string rule, string remedy) => (name, null, new(name, line, rule, remedy));
    }
}
