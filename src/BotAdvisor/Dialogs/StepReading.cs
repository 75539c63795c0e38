using System.Collections.Immutable;
using BotAdvisor.Content;
using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Dialogs;

/// <summary>One step, from its entry.</summary>
/// <param name="lists">The options that a step may take over by name, or null where they are not known.</param>
/// <param name="before">The steps before it in its dialog.</param>
internal sealed class StepReading(IReadOnlyDictionary<string, ImmutableArray<Option>>? lists, IReadOnlyList<Step> before)
{
    private const int LongestTitle = 40;
    private const int MostButtons = 6;
    private const int LongestText = 200;

    private static readonly Option Yes = new("ja", new("Ja", "Yes"), null, ["ja", "jazeker", "klopt", "zeker", "yes", "yep", "inderdaad"], Unknown: false);
    private static readonly Option No = new("nee", new("Nee", "No"), null, ["nee", "nope", "no", "niet", "helaas niet"], Unknown: false);

    public Step Read(Entry entry)
    {
        var kind = entry.Id<StepKind>("kind");
        var step = new Step(entry.Required("id"), kind, kind == StepKind.Lookup ? new("", "") : entry.Localized("ask"))
        {
            Why = kind is StepKind.Say or StepKind.Lookup ? null : entry.Localized("why"),
            Retry = entry.OptionalLocalized("retry"),
            Options = Options(entry, kind),
            Featured = entry.List("featured"),
            More = entry.Has("more") ? Title(entry, "more") : null,
            Slot = entry.OptionalId<Slot>("slot"),
            Dimension = entry.OptionalId<Dimension>("dimension"),
            When = When(entry, before),
            Least = entry.Has("least") ? entry.Number("least", 0, 1_000_000) : kind is StepKind.Choices or StepKind.Tasks ? 1 : 0,
            Most = entry.Has("most") ? entry.Number("most", 1, 1_000_000) : kind == StepKind.Text ? LongestText : kind is StepKind.Choices or StepKind.Tasks ? MostButtons : int.MaxValue,
            About = kind == StepKind.Lookup ? entry.Required("about") : null,
            Skip = entry.Has("skip") ? Title(entry, "skip") : null,
            Default = entry.Optional("default"),
            Otherwise = entry.Optional("otherwise"),
        };
        if (lists is not null || !entry.Has("options-from")) Check(entry, step);
        return step;
    }

    public static LocalizedText Title(Entry entry, string field)
    {
        var title = entry.Localized(field);
        if (Math.Max(title.Nl.Length, title.En.Length) > LongestTitle) entry.Fault(field, $"'{field}' is longer than {LongestTitle} characters and doesn't fit on a button.", "Make it shorter.");
        return title;
    }

    /// <summary><c>when: [{step: x, is: [a, b]}, {step: y, is-not: [c]}]</c>: all of them have to hold.</summary>
    public static ImmutableArray<Condition> When(Entry entry, IReadOnlyList<Step> before)
    {
        ImmutableArray<Condition> conditions = [.. entry.Mappings("when").Select(condition =>
        {
            var not = condition.Has("is-not");
            var read = new Condition(condition.Required("step"), condition.List(not ? "is-not" : "is"), not);
            var target = before.FirstOrDefault(step => string.Equals(step.Id, read.Step, StringComparison.Ordinal));
            if (target is null) condition.Fault("step", $"There is no step '{read.Step}' before this one.", $"Name one of: {string.Join(", ", before.Select(step => step.Id))}.");
            if (read.Any.IsEmpty) condition.Fault("step", "The condition names no answer.", "Write is: [an answer] or is-not: [an answer].");
            foreach (var unknown in read.Any.Where(id => target is { Options.IsEmpty: false } && target.OptionOf(id) is null && id != DialogRunner.Skipped))
            {
                condition.Fault(not ? "is-not" : "is", $"Step '{read.Step}' has no answer '{unknown}'.", $"Name one of: {string.Join(", ", target!.Options.Select(option => option.Id))}.");
            }

            condition.Done();
            return read;
        })];
        foreach (var step in conditions.Where(condition => !condition.Not).GroupBy(condition => condition.Step, StringComparer.Ordinal))
        {
            var either = before.FirstOrDefault(target => string.Equals(target.Id, step.Key, StringComparison.Ordinal))?.Kind is StepKind.Choice or StepKind.YesNo;
            var allowed = step.Select(condition => condition.Any.AsEnumerable()).Aggregate((one, other) => one.Intersect(other, StringComparer.Ordinal));
            var denied = conditions.Where(condition => condition.Not && string.Equals(condition.Step, step.Key, StringComparison.Ordinal)).SelectMany(condition => condition.Any);
            if (either && !allowed.Except(denied, StringComparer.Ordinal).Any()) entry.Fault("when", $"No answer to '{step.Key}' meets all conditions: this step is never reached.", "Correct the conditions or remove the step.");
        }

        return conditions;
    }

    private ImmutableArray<Option> Options(Entry entry, StepKind kind)
    {
        if (kind == StepKind.YesNo) return [Yes, No, .. entry.Mappings("options").Select(ReadOption)];
        if (!entry.Has("options-from")) return [.. entry.Mappings("options").Select(ReadOption)];
        var name = entry.Required("options-from");
        var added = entry.Mappings("options").Select(ReadOption).ToArray();
        if (lists is null) return [];
        if (lists.TryGetValue(name, out var options)) return [.. options, .. added];
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
            entry.Flag("unknown"));
        words?.Done();
        entry.Done();
        return option;
    }

    private void Check(Entry entry, Step step)
    {
        if (step.Kind is StepKind.Choice or StepKind.Choices && step.Options.Length < 2) entry.Fault("options", $"Step '{step.Id}' has fewer than two options.", "Add 'options' or 'options-from'.");
        foreach (var unknown in step.Featured.Where(id => step.OptionOf(id) is null)) entry.Fault("featured", $"There is no option '{unknown}'.", "Name options of this step.");
        if (step.Default is { } taken && step.OptionOf(taken) is null) entry.Fault("default", $"There is no option '{taken}'.", "Name an option of this step.");
        if (step.Otherwise is { } other && step.OptionOf(other) is null) entry.Fault("otherwise", $"There is no option '{other}'.", "Name an option of this step.");
        if (step.Featured.IsEmpty != step.More is null) entry.Fault("featured", "'featured' and 'more' go together.", "Write both, or neither.");
        var buttons = step.Featured.IsEmpty ? step.Options.Length : step.Featured.Length + 1;
        if (buttons > MostButtons) entry.Fault("options", $"Step '{step.Id}' shows {buttons} choices; people take in {MostButtons} at most.", "Show the most chosen ones under 'featured', with 'more' for the others.");
        if (step.Dimension is not null)
        {
            foreach (var option in step.Options.Where(option => !option.Unknown)) _ = entry.Parse<Phase>(option.Id, entry.LineOf("options"));
        }

        if (step.About is { } about && before.All(other => other.Id != about || other.Slot is null)) entry.Fault("about", $"There is no step '{about}' before this one with a 'slot' to look up.", "Name one.");
        if (step.Kind is StepKind.Number or StepKind.Choices or StepKind.Tasks && step.Least > step.Most) entry.Fault("least", $"'least' is {step.Least} and 'most' is {step.Most}.", "Make 'most' the larger one.");
        Clashes(entry, step);
    }

    private static void Clashes(Entry entry, Step step)
    {
        foreach (var twice in step.Options.GroupBy(option => option.Title.Nl, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1)) entry.Fault("options", $"Two options read '{twice.Key}'.", "Give each a title of its own.");
        if (entry.Has("options-from")) return;
        var words = step.Options.SelectMany(option => option.Words.Select(Words.Joined).Distinct(StringComparer.Ordinal).Select(word => (word, option.Id)));
        foreach (var clash in words.GroupBy(pair => pair.word, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            entry.Fault("options", $"The word '{clash.Key}' stands under {string.Join(" and ", clash.Select(pair => $"'{pair.Id}'"))}: who types it is not understood.", "Leave it with one of them.");
        }
    }
}
