using System.Collections.Immutable;
using BotAdvisor.Content;
using BotAdvisor.Labels;

namespace BotAdvisor.Dialogs;

/// <summary>Dialogs from their files, sub-dialogs put in their place.</summary>
/// <param name="entries">The files, by the id that their name gives.</param>
/// <param name="lists">The options that a step may take over by name, or null where they are not known.</param>
internal sealed class DialogReading(IReadOnlyDictionary<string, Entry> entries, IReadOnlyDictionary<string, ImmutableArray<Option>>? lists)
{
    private readonly Dictionary<string, ImmutableArray<Step>> _steps = new(StringComparer.Ordinal);
    private readonly List<string> _open = [];

    public Dialog Read(string name)
    {
        var entry = entries[name];
        var steps = StepsOf(name);
        var dialog = new Dialog(
            entry.Required("id"),
            Fingerprint(name),
            entry.Id<Intent>("intent"),
            StepReading.Title(entry, "title"),
            entry.OptionalLocalized("intro"),
            steps,
            entry.Id<DialogResult>("result"),
            entry.List("asks"));
        _ = entry.Has("steps");
        entry.Done();
        if (!string.Equals(dialog.Id, name, StringComparison.Ordinal)) entry.Fault("id", $"The id '{dialog.Id}' is not the name of the file.", "Give the file and the dialog the same name; then ids are unique too.");
        if (steps.IsEmpty) entry.Fault("steps", "The dialog asks nothing.", "Add at least one step.");
        return dialog;
    }

    private ImmutableArray<Step> StepsOf(string name)
    {
        if (_steps.TryGetValue(name, out var known)) return known;
        _open.Add(name);
        var steps = ImmutableArray.CreateBuilder<Step>();
        foreach (var entry in entries[name].Mappings("steps"))
        {
            if (entry.Optional("kind") == "dialog") steps.AddRange(SubDialog(entry, steps));
            else steps.Add(new StepReading(lists, steps).Read(entry));
            entry.Done();
            foreach (var twice in steps.GroupBy(step => step.Id, StringComparer.Ordinal).Where(group => group.Count() > 1)) entry.Fault("id", $"Two steps are called '{twice.Key}'.", "Give each step an id of its own.");
        }

        _open.RemoveAt(_open.Count - 1);
        return _steps[name] = steps.ToImmutable();
    }

    private ImmutableArray<Step> SubDialog(Entry entry, IReadOnlyList<Step> before)
    {
        var id = entry.Required("id");
        var name = entry.Required("dialog");
        var when = StepReading.When(entry, before);
        if (!entries.ContainsKey(name))
        {
            entry.Fault("dialog", $"There is no dialog '{name}'.", $"Name one of: {string.Join(", ", entries.Keys.Order(StringComparer.Ordinal))}.");
            return [];
        }

        if (_open.Contains(name, StringComparer.Ordinal))
        {
            entry.Fault("dialog", $"The dialog '{name}' leads back into itself ({string.Join(" → ", _open.Append(name))}) and would never end.", "Take one of these steps out.");
            return [];
        }

        return
        [
            .. StepsOf(name).Select(step => step with
            {
                Id = $"{id}.{step.Id}",
                When = [.. when, .. step.When.Select(condition => condition with { Step = $"{id}.{condition.Step}" })],
                About = step.About is null ? null : $"{id}.{step.About}",
            }),
        ];
    }

    // A sub-dialog that changes changes the dialog.
    private string Fingerprint(string name)
    {
        var inner = entries[name].Mappings("steps").Select(step => step.Optional("dialog")).OfType<string>().Where(entries.ContainsKey);
        return string.Concat(inner.Select(sub => entries[sub].Fingerprint).Prepend(entries[name].Fingerprint)) is { Length: > 8 } several ? Fingerprints.Of(several) : entries[name].Fingerprint;
    }
}
