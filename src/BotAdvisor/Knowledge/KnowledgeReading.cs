using System.Collections.Frozen;
using System.Collections.Immutable;
using BotAdvisor.Content;
using BotAdvisor.Labels;

namespace BotAdvisor.Knowledge;

/// <summary>One pass over the folders: which file holds what.</summary>
internal sealed class KnowledgeReading(KnowledgeFolders folders, ContentLog log)
{
    public KnowledgeSet Read()
    {
        // The examples are many, and nothing else depends on them: they are read beside the rest.
        var examplesLog = new ContentLog();
        var examples = Task.Run(() => folders.Utterances(examplesLog).ToImmutableArray());
        var set = Read(examples);
        log.AddFaultsOf(examplesLog);
        return set;
    }

    private KnowledgeSet Read(Task<ImmutableArray<Understanding.Utterance>> examples) => new()
    {
        Sources = new SourceOutline([.. List("sources.yaml", "documents", SourceReading.Document)]),
        Dimensions = Keyed(List("dimensions.yaml", "dimensions", PhaseReading.Dimension), item => item.Id),
        PhaseRelations = [.. List("phase-relations.yaml", "relations", PhaseReading.Relation)],
        Levels = Keyed(List("levels.yaml", "levels", AdviceReading.Level), item => item.Id),
        Phases = Keyed(Files("phases", PhaseReading.Phase), item => item.Id),
        Themes = Keyed(Files("advice", AdviceReading.Theme), item => item.Id),
        Priorities = [.. List("priorities.yaml", "priorities", AdviceReading.Priority)],
        Concepts = ById(Files("concepts", ConceptReading.Concept), item => item.Id),
        Topics = ById(Files("topics", TopicReading.Topic), item => item.Id),
        Roles = ById(Files("roles", RoleReading.Role), item => item.Id),
        Skills = ById(List("skills.yaml", "skills", RoleReading.Skill), item => item.Id),
        Timeline = ById(List("timeline.yaml", "events", TopicReading.Event), item => item.Id),
        Phrases = [.. List("language/intents.yaml", "intents", LanguageReading.Intent).SelectMany(phrases => phrases)],
        Words = folders.Open("language/words.yaml") is { } words ? Whole(words, LanguageReading.Words) : new(),
        Injections = [.. List("language/injections.yaml", "groups", LanguageReading.Injections)],
        Synonyms = [.. List("language/synonyms.yaml", "groups", LanguageReading.Synonyms)],
        Utterances = examples.GetAwaiter().GetResult(),
    };

    private List<T> Files<T>(string name, Func<Entry, T> read) => [.. folders.Files(name).Select(entry => Whole(entry, read))];

    private List<T> List<T>(string file, string field, Func<Entry, T> read) => [.. folders.List(file, field).Select(entry => Whole(entry, read))];

    private static T Whole<T>(Entry entry, Func<Entry, T> read)
    {
        if (entry.Optional("id") is { } id) entry.Claim(ReferenceKind.EntryId, $"{typeof(T).Name} {id}", "id");
        _ = entry.Optional("based-on");
        var value = read(entry);
        entry.Done();
        return value;
    }

    private static ImmutableSortedDictionary<TKey, T> Keyed<TKey, T>(List<T> items, Func<T, TKey> key)
        where TKey : notnull => items.DistinctBy(key).ToImmutableSortedDictionary(key, item => item);

    private static FrozenDictionary<string, T> ById<T>(List<T> items, Func<T, string> id) =>
        items.DistinctBy(id, StringComparer.Ordinal).ToFrozenDictionary(id, StringComparer.Ordinal);
}
