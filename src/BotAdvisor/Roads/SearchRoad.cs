using System.Collections.Immutable;
using BotAdvisor.Answers;
using BotAdvisor.Knowledge;
using BotAdvisor.Labels;
using BotAdvisor.Replies;
using BotAdvisor.Understanding;

namespace BotAdvisor.Roads;

/// <summary>
/// Looks things up to be shared, while somebody types: first what the text names, then what its last word may become, then what answers it as a
/// question. Without a text there is a list of everything.
/// </summary>
internal static class SearchRoad
{
    private const int MostPassages = 20;
    private const int ShortestBeginning = 2;

    // What holds less than this of what the text is about has nothing to do with it.
    private const double Near = 0.6;

    /// <summary>What fits, as keys, the best first.</summary>
    public static ImmutableArray<string> Find(AdvisorContent content, Reading reading, string text, Language language, FoundKind? only)
    {
        var knowledge = content.Knowledge;
        if (Words.Of(text).IsEmpty) return [.. All(knowledge, language).Where(key => Is(key, only))];
        return
        [
            .. Named(knowledge, reading).Concat(Begun(knowledge, reading, text)).Concat(Answering(content, language, text))
                .Where(key => Is(key, only)).Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>The concepts, phases and topics that a text calls by name, in its order.</summary>
    public static IEnumerable<string> NamedIn(Reading reading) =>
    [
        .. reading.IsConceptNamed ? reading.Concepts.Select(Concept) : [], .. reading.Phases.Select(PhaseKey), .. reading.Topics.Select(Topic),
    ];

    /// <summary>The thing of a key; null for a key of nothing known.</summary>
    public static Found? Of(KnowledgeSet knowledge, string key, Language language) => key.Split('/') switch
    {
        ["advice", var theme, var level] when Label.TryParse<Theme>(theme, out var about) && Label.TryParse<Level>(level, out var at) => SharedAnswer.Advice(knowledge, about, at, language),
        ["concept", var id] when knowledge.Concepts.TryGetValue(id, out var concept) => SharedAnswer.Concept(knowledge, concept, language),
        ["phase", var id] when Label.TryParse<Phase>(id, out var phase) => SharedAnswer.Phase(knowledge, knowledge.Phases[phase], language),
        ["topic", var id] when knowledge.Topics.TryGetValue(id, out var topic) => SharedAnswer.Topic(knowledge, topic, language),
        _ => null,
    };

    // The rows for the organisation first: that is where most users are.
    private static IEnumerable<string> All(KnowledgeSet knowledge, Language language) =>
    [
        .. knowledge.Phases.Keys.Select(PhaseKey),
        .. knowledge.Themes.Keys.SelectMany(theme => Advice(theme, Level.Organisatie)),
        .. knowledge.Concepts.Values.OrderBy(concept => concept.Names.Display.In(language), StringComparer.OrdinalIgnoreCase).Select(concept => Concept(concept.Id)),
        .. knowledge.Topics.Values.OrderBy(topic => topic.Names.Display.In(language), StringComparer.OrdinalIgnoreCase).Select(topic => Topic(topic.Id)),
        .. knowledge.Themes.Keys.SelectMany(theme => Advice(theme, Level.Sector)),
    ];

    private static IEnumerable<string> Named(KnowledgeSet knowledge, Reading reading)
    {
        var advice = reading.Themes.SelectMany(theme => Advice(theme, reading.NamedLevel)).Concat(reading.Themes.IsEmpty || reading.NamedLevel is not null ? [] : reading.Themes.SelectMany(theme => Advice(theme, Level.Sector)));
        return [.. advice, .. reading.Concepts.Where(knowledge.Concepts.ContainsKey).Select(Concept), .. reading.Phases.Select(PhaseKey), .. reading.Topics.Where(knowledge.Topics.ContainsKey).Select(Topic)];
    }

    // "advies schol": the last word is still being typed. The shortest name is the least guess.
    private static IEnumerable<string> Begun(KnowledgeSet knowledge, Reading reading, string text)
    {
        var last = Words.Of(text)[^1];
        if (last.Length < ShortestBeginning || char.IsWhiteSpace(text[^1])) return [];
        var begun = knowledge.Things.Where(thing => Words.Of(thing.Name).Any(word => word.StartsWith(last, StringComparison.Ordinal)));
        var found = begun.OrderBy(thing => thing.Name.Length).SelectMany(thing => thing.Kind switch
        {
            ThingKind.Concept => [Concept(thing.Id)],
            ThingKind.Topic => [Topic(thing.Id)],
            ThingKind.Phase => [$"phase/{thing.Id}"],
            ThingKind.Theme when Label.TryParse<Theme>(thing.Id, out var theme) => Advice(theme, reading.NamedLevel),
            _ => Array.Empty<string>(),
        });
        return found.OrderByDescending(key => Is(key, FoundKind.Advice) && reading.Intent == Intent.FindAdvice);
    }

    private static IEnumerable<string> Answering(AdvisorContent content, Language language, string text) =>
        content.Index(language).Find(text, MostPassages).Where(found => found.Coverage >= Near && !found.Passage.IsNotTold).SelectMany(found => found.Passage.Kind switch
        {
            ThingKind.Concept => [Concept(found.Passage.Id)],
            ThingKind.Topic => [Topic(found.Passage.Id)],
            ThingKind.Phase when Label.TryParse<Phase>(found.Passage.Id, out var phase) => [PhaseKey(phase)],
            ThingKind.Theme when Label.TryParse<Theme>(found.Passage.Id.Split('/')[0], out var theme) => found.Passage.Id.Contains('/', StringComparison.Ordinal) ? [$"advice/{found.Passage.Id}"] : Advice(theme, null),
            _ => Array.Empty<string>(),
        });

    private static bool Is(string key, FoundKind? kind) => kind is null || key.StartsWith($"{Label.Of(kind.Value)}/", StringComparison.Ordinal);

    private static string Concept(string id) => $"concept/{id}";

    private static string Topic(string id) => $"topic/{id}";

    private static string PhaseKey(Phase phase) => $"phase/{Label.Of(phase)}";

    // Without a level: for the organisation, where most users are.
    private static string[] Advice(Theme theme, Level? level) => [$"advice/{Label.Of(theme)}/{Label.Of(level ?? Level.Organisatie)}"];
}
