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
    private const int LongestTitle = 40;

    // Made beside the reader; the second only when it is asked for.
    private readonly Task<PassageIndex> _dutch = Task.Run(() => Knowledge.Index(Language.Nl));
    private readonly Lazy<PassageIndex> _english = new(() => Knowledge.Index(Language.En));

    private readonly Lazy<TaskPlaces> _tasks = new(() => new TaskPlaces(Knowledge));

    private readonly Lazy<Gibberish> _gibberish = new(Knowledge.Gibberish);

    private readonly Lazy<InjectionFinder> _injections = new(() => new InjectionFinder(Knowledge.Injections));

    /// <summary>Tells orders to a model from questions.</summary>
    internal InjectionFinder Injections => _injections.Value;

    /// <summary>Places tasks in users' own words.</summary>
    public TaskPlaces TaskPlaces => _tasks.Value;

    /// <summary>Tells keys struck at random from words.</summary>
    public Gibberish Gibberish => _gibberish.Value;

    /// <summary>Finds what answers a question.</summary>
    public PassageIndex Index(Language language) => language == Language.En ? _english.Value : _dutch.GetAwaiter().GetResult();

    /// <summary>The same content, with the dialogs of earlier content for whoever is in the middle of one.</summary>
    public AdvisorContent After(AdvisorContent earlier) => this with { Dialogs = Dialogs.After(earlier.Dialogs) };

    /// <summary>Reads the folders.</summary>
    /// <exception cref="ContentException">There are faults; it carries all of them.</exception>
    public static AdvisorContent Load(ContentFolders folders)
    {
        var log = new ContentLog();
        return Load(folders, log) ?? throw new ContentException(log.Faults);
    }

    /// <summary>The same, for who wants the faults as a value: null where there are any.</summary>
    public static AdvisorContent? Load(ContentFolders folders, ContentLog log)
    {
        var knowledge = KnowledgeLoader.Load(folders.Knowledge, folders.LocalKnowledge, log);
        var dialogs = DialogLoader.Load(folders.Dialogs, OptionLists(knowledge), log, folders.TriedDialog);
        if (knowledge is null || dialogs is null) return null;
        foreach (var intent in new[] { Intent.FindPhase, Intent.FindAdvice, Intent.ExplainConcept }.Where(intent => dialogs.For(intent) is null))
        {
            log.Fault(new(folders.Dialogs, 0, $"No dialog has the intent '{Label.Of(intent)}'.", "Put it back: the advisor leads users into it."));
        }

        return log.Faults.Count == 0 ? new AdvisorContent(knowledge, dialogs) : null;
    }

    /// <summary>The words of both, for the reader.</summary>
    public Vocabulary Vocabulary() => new([.. Knowledge.Things], Knowledge.Phrases, [.. Signals().Distinct()], Knowledge.Words.Fillers, [.. Languages()], [.. Knowledge.Utterances, .. AskedAs()]);

    // What a statement answers is an example of asking for it: one question of each, so that they do not outweigh the other examples.
    private IEnumerable<Utterance> AskedAs() =>
    [
        .. Knowledge.Topics.Values.OrderBy(topic => topic.Id, StringComparer.Ordinal).Where(topic => topic.Kind != TopicKind.Law).SelectMany(topic => topic.Parts).Where(part => part.Aspect != Aspect.NotTold).SelectMany(part => One(part.Text, Intent.ResearchFact)),
        .. Knowledge.Phases.Values.SelectMany(phase => phase.Dimensions.Values.Select(cell => cell.Text).Append(phase.Meaning).Append(phase.Difference)).SelectMany(text => One(text, Intent.ExplainPhase)),
    ];

    private static IEnumerable<Utterance> One(Statement statement, Intent intent) => statement.Asked.Skip(1).Take(1).Select(question => new Utterance(question, intent));

    private IEnumerable<LanguageRequest> Languages() =>
        Knowledge.Words.AsksDutch.Select(text => new LanguageRequest(Language.Nl, text)).Concat(Knowledge.Words.AsksEnglish.Select(text => new LanguageRequest(Language.En, text)));

    private IEnumerable<PhaseSignal> Signals() =>
        from dialog in Dialogs.All
        from step in dialog.Steps
        where step.Dimension is not null
        from option in step.Options
        where !option.Unknown
        from words in option.Words
        select new PhaseSignal(Label.TryParse<Phase>(option.Id, out var phase) ? phase : default, step.Dimension!.Value, words);

    // What a dialog may ask for by name; null while the knowledge is faulty, so that no fault shows twice.
    private static Dictionary<string, ImmutableArray<Option>>? OptionLists(KnowledgeSet? knowledge) => knowledge is null ? null : new(StringComparer.Ordinal)
    {
        ["themes"] = [.. knowledge.Themes.Values.Select(theme => Named(Label.Of(theme.Id), theme.Names))],
        ["roles"] = [.. knowledge.Roles.Values.OrderBy(role => role.Names.Display.Nl, StringComparer.OrdinalIgnoreCase).Select(role => Named(role.Id, role.Names))],
        ["phases"] = [.. knowledge.Phases.Values.Select(phase => Named(Label.Of(phase.Id), phase.Names))],
        ["levels"] = [.. knowledge.Levels.Values.Select(level => Named(Label.Of(level.Id), level.Names))],
        ["concepts"] = [.. knowledge.Concepts.Values.OrderBy(concept => concept.Names.Display.Nl, StringComparer.OrdinalIgnoreCase).Select(concept => Named(concept.Id, concept.Names))],
    };

    private static Option Named(string id, Names names) => new(id, Short(names.Display), null, names.Spoken, Unknown: false);

    private static LocalizedText Short(LocalizedText name) => new(Short(name.Nl), Short(name.En));

    private static string Short(string name) => name.Length <= LongestTitle ? name : $"{name[..(LongestTitle - 1)].TrimEnd()}…";
}

/// <summary>Where content stands.</summary>
/// <param name="Knowledge">The folder <c>knowledge</c>.</param>
/// <param name="Dialogs">The folder <c>dialogs</c>.</param>
/// <param name="LocalKnowledge">A folder of the form of <c>knowledge</c> with local entries, or null.</param>
/// <param name="TriedDialog">A dialog file elsewhere that is tried out, or null.</param>
public sealed record ContentFolders(string Knowledge, string Dialogs, string? LocalKnowledge = null, string? TriedDialog = null);
