using System.Collections.Immutable;
using BotAdvisor.Content;

namespace BotAdvisor.Dialogs;

/// <summary>Reads the dialogs folder into a <see cref="DialogSet"/>, or tells everything that is wrong with it.</summary>
public static class DialogLoader
{
    /// <summary>Reads the folder; null where it has faults.</summary>
    /// <param name="folder">The folder <c>dialogs</c>.</param>
    /// <param name="lists">The options that a step may take over by name (<c>options-from</c>); null leaves those steps unchecked.</param>
    /// <param name="log">Receives every fault found.</param>
    /// <param name="tried">A file elsewhere that is tried out: its dialog is added, or stands in for the one with its id; null for none.</param>
    public static DialogSet? Load(string folder, IReadOnlyDictionary<string, ImmutableArray<Option>>? lists, ContentLog log, string? tried = null)
    {
        var before = log.Faults.Count;
        var triedId = tried is null ? null : IdOf(tried);
        var entries = ContentFile.In(folder, log).Where(path => IdOf(path) != triedId)
            .Select(path => (Id: IdOf(path), Entry: ContentFile.Open(path, folder, log)))
            .Append((Id: triedId ?? "", Entry: tried is null ? null : ContentFile.Open(tried, Path.GetDirectoryName(Path.GetFullPath(tried))!, log)))
            .Where(file => file.Entry is not null)
            .ToDictionary(file => file.Id, file => file.Entry!, StringComparer.Ordinal);
        var reading = new DialogReading(entries, lists);
        Dialog[] dialogs = [.. entries.Keys.Order(StringComparer.Ordinal).Select(reading.Read)];
        if (dialogs.Length == 0 && log.Faults.Count == before) log.Fault(new(folder, 0, "There is no dialog in this folder.", "Put the dialog files back."));
        return log.Faults.Count == before ? new DialogSet(dialogs) : null;
    }

    private static string IdOf(string path) => Path.GetFileNameWithoutExtension(path);
}
