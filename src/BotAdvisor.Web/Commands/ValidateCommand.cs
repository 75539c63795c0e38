using BotAdvisor.Content;
using BotAdvisor.Labels;

namespace BotAdvisor.Web.Commands;

/// <summary><c>botadvisor validate</c>: checks all content and names every fault; with <c>--readability</c> it measures every Dutch text.</summary>
internal static class ValidateCommand
{
    public static int Run(IReadOnlyList<string> arguments)
    {
        var (options, reason) = CommandOptions.Read(arguments, ["--dialogs", "--knowledge", "--local"], ["--readability"]);
        if (options is null || options.Text is not null) return Usage.Refuse(reason ?? "validate takes no text.");
        var log = new ContentLog();
        var content = AdvisorContent.Load(Folders(options), log);
        foreach (var fault in log.Faults) Console.Error.WriteLine(fault);
        if (options.Flags.Contains("--readability")) Readability(log);
        foreach (var entry in log.LocalEntries) Console.WriteLine(Told(entry));
        if (content is not null) Review(content);
        Console.WriteLine(content is null ? $"{log.Faults.Count} fault(s)" : $"{Counts(content)}: 0 faults");
        return content is null ? Usage.Faulty : Usage.Done;
    }

    private static ContentFolders Folders(CommandOptions options)
    {
        var local = Installed.Configuration()["Knowledge:LocalPath"] is { Length: > 0 } set ? set : null;
        return new(
            options.Values.GetValueOrDefault("--knowledge", Installed.Knowledge),
            options.Values.GetValueOrDefault("--dialogs", Installed.Dialogs),
            options.Values.GetValueOrDefault("--local") ?? local);
    }

    private static string Counts(AdvisorContent content)
    {
        var knowledge = content.Knowledge;
        var topics = Enum.GetValues<TopicKind>().Select(kind => (Label.Of(kind), knowledge.Topics.Values.Count(topic => topic.Kind == kind)));
        (string, int)[] counts =
        [
            ("concepts", knowledge.Concepts.Count),
            ("phases", knowledge.Phases.Count),
            ("phase cells", knowledge.Phases.Values.Sum(phase => phase.Dimensions.Count)),
            ("themes", knowledge.Themes.Count),
            ("advice rows", knowledge.Themes.Values.Sum(theme => theme.Rows.Count)),
            ("priorities", knowledge.Priorities.Length),
            .. topics.Select(topic => (Plural(topic.Item1), topic.Item2)),
            ("roles", knowledge.Roles.Count),
            ("role tasks", knowledge.Roles.Values.Sum(role => role.Tasks.Length)),
            ("timeline events", knowledge.Timeline.Count),
            ("sources", knowledge.Sources.Documents.Sum(document => document.Sections.Length)),
            ("dialogs", content.Dialogs.All.Count()),
        ];
        return string.Join(", ", counts.Select(count => $"{count.Item1} {count.Item2}"));
    }

    private static string Plural(string kind) => kind switch
    {
        "study" => "studies",
        "policy" => "policy advice",
        "history" or "figures" or "law" => kind,
        _ => $"{kind}s",
    };

    private static string Told(LocalEntry entry) => entry switch
    {
        { Overrides: null } => $"local: {entry.File} adds '{entry.Id}'",
        { OriginalHasChanged: true } => $"local: {entry.File} overrides '{entry.Id}' of {entry.Overrides}; THE ORIGINAL HAS CHANGED since. Compare them, then write based-on: {entry.Original}",
        { BasedOn: null } => $"local: {entry.File} overrides '{entry.Id}' of {entry.Overrides}. To be told when the original changes, write based-on: {entry.Original}",
        _ => $"local: {entry.File} overrides '{entry.Id}' of {entry.Overrides}, which has not changed",
    };

    private static void Review(AdvisorContent content)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date);
        foreach (var document in content.Knowledge.Sources.Documents)
        {
            Console.WriteLine($"source: {document.Cited(Language.En)}, to be looked at again {(document.Review <= today ? "NOW; it was due" : "by")} {document.Review:yyyy-MM-dd}");
        }
    }

    // A line a text, the hardest last, where it is seen.
    private static void Readability(ContentLog log)
    {
        var texts = log.Texts.Select(text => (text.File, text.Line, Measure: PlainDutch.Of(text.Text.Nl))).ToArray();
        foreach (var (file, line, measure) in texts.OrderByDescending(text => text.Measure.Score))
        {
            var marks = measure.LongWords.Distinct(StringComparer.Ordinal).Select(word => $"long: {word}").Concat(measure.Passives > 0 ? [$"passive sentences: {measure.Passives}"] : []);
            Console.WriteLine($"{measure.Score,6:0.0}  {measure.WordsPerSentence,4:0.0} words a sentence, longest {measure.LongestSentence,2}  {file}:{line}  {string.Join(", ", marks)}".TrimEnd());
        }

        var all = PlainDutch.Of(log.Texts.Select(text => text.Text.Nl));
        Console.WriteLine($"All {texts.Length} Dutch texts: score {all.Score:0.0}, {all.WordsPerSentence:0.0} words a sentence, longest {all.LongestSentence}, {all.Words} words, {all.LongWords.Length} of them long, {all.Passives} passive sentences");
    }
}
