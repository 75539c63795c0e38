using System.Collections.Immutable;
using BotAdvisor.Content;
using BotAdvisor.Dialogs;
using BotAdvisor.Knowledge;
using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor;

/// <summary>Everything the advisor says and knows that stands in files: read once, checked, never changed.</summary>
public sealed record AdvisorContent(KnowledgeSet Knowledge, DialogSet Dialogs)
{
    /// <summary>Reads both folders.</summary>
    /// <param name="knowledgeFolder">The folder <c>knowledge</c>.</param>
    /// <param name="dialogsFolder">The folder <c>dialogs</c>.</param>
    /// <exception cref="ContentException">There are faults; it carries all of them.</exception>
    public static AdvisorContent Load(string knowledgeFolder, string dialogsFolder)
    {
        var log = new ContentLog();
        return Load(knowledgeFolder, dialogsFolder, log) ?? throw new ContentException(log.Faults);
    }

    /// <summary>The same, for who wants the faults as a value: null where there are any.</summary>
    public static AdvisorContent? Load(string knowledgeFolder, string dialogsFolder, ContentLog log)
    {
        var knowledge = KnowledgeLoader.Load(knowledgeFolder, log);
        var dialogs = DialogLoader.Load(dialogsFolder, OptionLists(knowledge), log);
        if (knowledge is null || dialogs is null) return null;
        foreach (var intent in new[] { Intent.FindPhase, Intent.FindAdvice, Intent.ExplainConcept }.Where(intent => dialogs.For(intent) is null))
        {
            log.Fault(new(dialogsFolder, 0, $"No dialog has the intent '{Label.Of(intent)}'.", "Put it back: the advisor leads users into it."));
        }

        return log.Faults.Count == 0 ? new AdvisorContent(knowledge, dialogs) : null;
    }

    /// <summary>The words of both, for the reader.</summary>
    public Vocabulary Vocabulary() => new([.. Knowledge.Things], Knowledge.Phrases, [.. Signals()], Knowledge.Fillers);

    private IEnumerable<PhaseSignal> Signals() =>
        from dialog in Dialogs.All
        from step in dialog.Steps
        where step.Dimension is not null
        from option in step.Options
        where !option.Unknown
        from words in option.Words
        select new PhaseSignal(Enum.Parse<Phase>(option.Id, ignoreCase: true), step.Dimension!.Value, words);

    // What a dialog may ask for by name; null while the knowledge is faulty, so that no fault shows twice.
    private static Dictionary<string, ImmutableArray<Option>>? OptionLists(KnowledgeSet? knowledge) => knowledge is null ? null : new(StringComparer.Ordinal)
    {
        ["themes"] = [.. knowledge.Themes.Values.Select(theme => Named(Label.Of(theme.Id), theme.Names))],
        ["levels"] = [.. knowledge.Levels.Values.Select(level => Named(Label.Of(level.Id), level.Names))],
        ["concepts"] = [.. knowledge.Concepts.Values.OrderBy(concept => concept.Names.Display.Nl, StringComparer.OrdinalIgnoreCase).Select(concept => Named(concept.Id, concept.Names))],
    };

    private static Option Named(string id, Names names) => new(id, names.Display, null, names.Spoken, Unknown: false);
}
