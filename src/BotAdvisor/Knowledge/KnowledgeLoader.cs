using System.Collections.Frozen;
using System.Collections.Immutable;
using BotAdvisor.Content;
using BotAdvisor.Labels;

namespace BotAdvisor.Knowledge;

/// <summary>Reads the knowledge folder into a <see cref="KnowledgeSet"/>, or tells everything that is wrong with it.</summary>
public static class KnowledgeLoader
{
    /// <summary>Reads the folder; null where it has faults.</summary>
    /// <param name="folder">The folder <c>knowledge</c>.</param>
    /// <param name="log">Receives every fault found.</param>
    public static KnowledgeSet? Load(string folder, ContentLog log)
    {
        var before = log.Faults.Count;
        var reading = new KnowledgeReading(folder, log);
        var set = reading.Read();
        if (log.Faults.Count == before) KnowledgeChecks.Check(set, log);
        return log.Faults.Count == before ? set : null;
    }
}

/// <summary>One pass over the folder.</summary>
internal sealed class KnowledgeReading(string folder, ContentLog log)
{
    public KnowledgeSet Read()
    {
        if (!Directory.Exists(folder)) _ = ContentFile.In(folder, log);
        return new KnowledgeSet
        {
            Sources = One("sources.yaml", ReadSources) ?? new(new("", ""), "", 0, FrozenDictionary<string, LocalizedText>.Empty),
            Dimensions = Keyed(One("dimensions.yaml", entry => Each(entry, "dimensions", PhaseReading.Dimension)), item => item.Id),
            PhaseRelations = [.. One("phase-relations.yaml", entry => Each(entry, "relations", PhaseReading.Relation)) ?? []],
            Levels = Keyed(One("levels.yaml", entry => Each(entry, "levels", AdviceReading.Level)), item => item.Id),
            Phases = Keyed(Folder("phases", PhaseReading.Phase), item => item.Id),
            Themes = Keyed(Folder("advice", AdviceReading.Theme), item => item.Id),
            Concepts = Folder("concepts", ConceptReading.Concept).DistinctBy(item => item.Id, StringComparer.Ordinal).ToFrozenDictionary(item => item.Id, StringComparer.Ordinal),
            Phrases = [.. One("language/intents.yaml", entry => Each(entry, "intents", LanguageReading.Intent))?.SelectMany(phrases => phrases) ?? []],
            Fillers = One("language/fillers.yaml", LanguageReading.Fillers) is { IsDefault: false } fillers ? fillers : [],
        };
    }

    private SourceOutline ReadSources(Entry entry)
    {
        var document = entry.Mapping("document");
        var sections = Each(entry, "sections", section => (Id: section.Required("id"), Name: new LocalizedText(section.Required("nl"), section.Required("en"))));
        var outline = new SourceOutline(
            document?.Localized("title") ?? new("", ""),
            document?.Required("publisher") ?? "",
            document?.Year() ?? 0,
            sections.DistinctBy(section => section.Id, StringComparer.Ordinal).ToFrozenDictionary(section => section.Id, section => section.Name, StringComparer.Ordinal));
        _ = document?.Required("id");
        document?.Done();
        return outline;
    }

    private T? One<T>(string file, Func<Entry, T> read)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            log.Fault(new(file, 0, "This file is not there.", "Put it back in the knowledge folder."));
            return default;
        }

        return ContentFile.Open(path, folder, log) is { } entry ? Whole(entry, read) : default;
    }

    private List<T> Folder<T>(string name, Func<Entry, T> read) =>
    [
        .. ContentFile.In(Path.Combine(folder, name), log)
            .Select(path => ContentFile.Open(path, folder, log))
            .OfType<Entry>()
            .Select(entry => Whole(entry, read)),
    ];

    private static List<T> Each<T>(Entry entry, string field, Func<Entry, T> read) => [.. entry.Mappings(field).Select(item => Whole(item, read))];

    private static T Whole<T>(Entry entry, Func<Entry, T> read)
    {
        if (entry.Has("id")) entry.Claim(ReferenceKind.EntryId, $"{typeof(T).Name} {entry.Required("id")}", "id");
        var value = read(entry);
        entry.Done();
        return value;
    }

    private static ImmutableSortedDictionary<TKey, T> Keyed<TKey, T>(List<T>? items, Func<T, TKey> key)
        where TKey : notnull => (items ?? []).DistinctBy(key).ToImmutableSortedDictionary(key, item => item);
}
