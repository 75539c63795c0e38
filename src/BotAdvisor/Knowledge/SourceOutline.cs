using System.Collections.Frozen;
using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Knowledge;

/// <summary>The report and its outline: which sections, tables, figures and appendices a statement may name.</summary>
public sealed record SourceOutline(LocalizedText Title, string Publisher, int Year, FrozenDictionary<string, LocalizedText> Sections)
{
    /// <summary>The citation of one place, in one language. The id must be in the outline; the loader sees to that.</summary>
    public SourceCitation Cite(string id, Strength strength, Language language) =>
        new(id, $"{Title.In(language)} ({Publisher}, {Year})", Sections[id].In(language), strength);

    /// <summary>The citations of some statements, each place once, with the strongest claim on it first.</summary>
    public IEnumerable<SourceCitation> Cite(IEnumerable<Statement> statements, Language language) =>
        statements
            .SelectMany(statement => statement.Sources.Select(id => (id, statement.Strength)))
            .OrderBy(place => place.Strength)
            .DistinctBy(place => place.id, StringComparer.Ordinal)
            .Select(place => Cite(place.id, place.Strength, language));
}
