using System.Collections.Immutable;
using BotAdvisor.Content;
using BotAdvisor.Labels;

namespace BotAdvisor.Dialogs;

/// <summary>Reads the dialogs folder into a <see cref="DialogSet"/>, or tells everything that is wrong with it.</summary>
public static class DialogLoader
{
    /// <summary>Reads the folder; null where it has faults.</summary>
    /// <param name="folder">The folder <c>dialogs</c>.</param>
    /// <param name="lists">The options that a step may take over by name (<c>options-from</c>); null leaves those steps unchecked.</param>
    /// <param name="log">Receives every fault found.</param>
    public static DialogSet? Load(string folder, IReadOnlyDictionary<string, ImmutableArray<Option>>? lists, ContentLog log)
    {
        var before = log.Faults.Count;
        var dialogs = new List<Dialog>();
        foreach (var path in ContentFile.In(folder, log))
        {
            if (ContentFile.Open(path, folder, log) is not { } entry) continue;
            var dialog = new DialogReading(lists).Read(entry);
            entry.Done();
            if (!string.Equals(dialog.Id, Path.GetFileNameWithoutExtension(path), StringComparison.Ordinal))
            {
                entry.Fault("id", $"The id '{dialog.Id}' is not the name of the file.", "Give the file and the dialog the same name; then ids are unique too.");
            }

            dialogs.Add(dialog);
        }

        if (dialogs.Count == 0 && log.Faults.Count == before) log.Fault(new(folder, 0, "There is no dialog in this folder.", "Put the dialog files back."));
        return log.Faults.Count == before ? new DialogSet(dialogs) : null;
    }
}

/// <summary>One dialog, from its file.</summary>
internal sealed class DialogReading(IReadOnlyDictionary<string, ImmutableArray<Option>>? lists)
{
    private const int LongestTitle = 40;

    public Dialog Read(Entry entry)
    {
        var dialog = new Dialog(
            entry.Required("id"),
            entry.Number("version", 1, 1_000_000),
            entry.Id<Intent>("intent"),
            Title(entry, "title"),
            entry.OptionalLocalized("intro"),
            [.. entry.Mappings("steps").Select(ReadStep)],
            entry.Id<DialogResult>("result"));
        if (dialog.Steps.IsEmpty) entry.Fault("steps", "The dialog asks nothing.", "Add at least one step.");
        foreach (var twice in dialog.Steps.GroupBy(step => step.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            entry.Fault("steps", $"Two steps are called '{twice.Key}'.", "Give each step an id of its own.");
        }

        return dialog;
    }

    private Step ReadStep(Entry entry)
    {
        if (!string.Equals(entry.Required("kind"), "choice", StringComparison.Ordinal)) entry.Fault("kind", "This kind of step is not known.", "Use: choice.");
        var step = new Step(
            entry.Required("id"),
            entry.Localized("ask"),
            entry.Localized("why"),
            ReadOptions(entry),
            entry.List("featured"),
            entry.Has("more") ? Title(entry, "more") : null,
            entry.OptionalId<Slot>("slot"),
            entry.OptionalId<Dimension>("dimension"));
        if (lists is not null || !entry.Has("options-from")) Check(entry, step);
        entry.Done();
        return step;
    }

    private ImmutableArray<Option> ReadOptions(Entry entry)
    {
        if (!entry.Has("options-from")) return [.. entry.Mappings("options").Select(ReadOption)];
        var name = entry.Required("options-from");
        if (lists is null) return [];
        if (lists.TryGetValue(name, out var options)) return options;
        entry.Fault("options-from", $"There is no list '{name}'.", $"Use one of: {string.Join(", ", lists.Keys.Order(StringComparer.Ordinal))}.");
        return [];
    }

    private static Option ReadOption(Entry entry)
    {
        var words = entry.Has("words") ? entry.Mapping("words") : null;
        var option = new Option(
            entry.Required("id"),
            Title(entry, "title"),
            entry.OptionalLocalized("text"),
            words is null ? [] : [.. words.List("nl"), .. words.List("en")],
            string.Equals(entry.Optional("unknown"), "true", StringComparison.Ordinal));
        words?.Done();
        entry.Done();
        return option;
    }

    private static void Check(Entry entry, Step step)
    {
        if (step.Options.Length < 2) entry.Fault("options", $"Step '{step.Id}' has fewer than two options.", "Add 'options' or 'options-from'.");
        foreach (var unknown in step.Featured.Where(id => step.OptionOf(id) is null))
        {
            entry.Fault("featured", $"There is no option '{unknown}'.", "Name options of this step.");
        }

        if (step.Featured.IsEmpty != step.More is null) entry.Fault("featured", "'featured' and 'more' go together.", "Write both, or neither.");
        if (step.Dimension is not null)
        {
            foreach (var option in step.Options.Where(option => !option.Unknown)) _ = entry.Parse<Phase>(option.Id, entry.LineOf("options"));
        }

        foreach (var twice in step.Options.GroupBy(option => option.Title.Nl, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            entry.Fault("options", $"Two options read '{twice.Key}'.", "Give each a title of its own.");
        }
    }

    private static LocalizedText Title(Entry entry, string field)
    {
        var title = entry.Localized(field);
        if (Math.Max(title.Nl.Length, title.En.Length) > LongestTitle) entry.Fault(field, $"'{field}' is longer than {LongestTitle} characters and doesn't fit on a button.", "Make it shorter.");
        return title;
    }
}
