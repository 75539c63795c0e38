using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Knowledge;

/// <summary>The documents and their outlines: which sections, tables, figures, appendices and articles a statement may name.</summary>
public sealed record SourceOutline(ImmutableArray<SourceDocument> Documents)
{
    private readonly FrozenDictionary<string, (SourceDocument Document, SourceSection Section)> _sections = Documents
        .SelectMany(document => document.Sections.Select(section => (Document: document, Section: section)))
        .DistinctBy(pair => pair.Section.Id, StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair.Section.Id, StringComparer.Ordinal);

    /// <summary>Whether there is such a place.</summary>
    public bool Has(string id) => _sections.ContainsKey(id);

    /// <summary>The figures that a statement on a place may use: those that stand there, its own number, and the year of the document; none for an unknown place.</summary>
    public IEnumerable<string> FiguresOf(string id) =>
        _sections.TryGetValue(id, out var place) ? [.. place.Section.Numbers, .. Figures.In(place.Section.Name.Nl), place.Document.Year.ToString(CultureInfo.InvariantCulture)] : [];

    /// <summary>The citation of one place, in one language. The id must be in the outline; the loader sees to that.</summary>
    public SourceCitation Cite(string id, Strength strength, Language language)
    {
        var (document, section) = _sections[id];
        return new(id, document.Cited(language), section.Name.In(language), strength);
    }

    /// <summary>The day our texts on some places were last changed; null for no known place.</summary>
    public DateOnly? Updated(IEnumerable<string> ids) => ids.Where(_sections.ContainsKey).Select(id => (DateOnly?)_sections[id].Document.Updated).Max();

    /// <summary>The citations of some statements, each place once, with the strongest claim on it first.</summary>
    public IEnumerable<SourceCitation> Cite(IEnumerable<Statement> statements, Language language) =>
        statements
            .SelectMany(statement => statement.Sources.Select(id => (id, statement.Strength)))
            .OrderBy(place => place.Strength)
            .DistinctBy(place => place.id, StringComparer.Ordinal)
            .Select(place => Cite(place.id, place.Strength, language));
}

/// <summary>A document that statements come from.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">Who published it, and in which form.</param>
/// <param name="Year">The year it is of, or that its text was last compared.</param>
/// <param name="Review">The day from which what we say about it is to be looked at again.</param>
/// <param name="Updated">The day our texts on it were last changed.</param>
/// <param name="Sections">Its places.</param>
public sealed record SourceDocument(string Id, LocalizedText Title, string Publisher, int Year, DateOnly Review, DateOnly Updated, ImmutableArray<SourceSection> Sections)
{
    /// <summary>The title with publisher and year.</summary>
    public string Cited(Language language) => $"{Title.In(language)} ({Publisher}, {Year})";
}

/// <summary>A place in a document.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Numbers">The figures that stand there and that statements use.</param>
public sealed record SourceSection(string Id, LocalizedText Name, ImmutableArray<string> Numbers);
