using System.Collections.Immutable;
using BotAdvisor.Content;
using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Knowledge;

/// <summary>The parts that several kinds of entries share: names, statements with their origin, the year.</summary>
internal static class EntryReading
{
    /// <summary>The year of an entry's source.</summary>
    public static int Year(this Entry entry) => entry.Number("year", 1950, 2100);

    /// <summary><c>names: {nl: [shown, other …], en: [shown, other …]}</c> and the optional list <c>misspellings</c>.</summary>
    public static Names Names(this Entry entry)
    {
        var names = entry.Mapping("names");
        if (names is null) return new(new("", ""), []);
        var (nl, en) = (OfLanguage("nl"), OfLanguage("en"));
        names.Done();
        ImmutableArray<string> spoken = [.. nl.Concat(en).Concat(entry.List("misspellings")).Distinct(StringComparer.OrdinalIgnoreCase)];
        foreach (var name in spoken) entry.Claim(ReferenceKind.Name, Words.Joined(name), "names");
        return new(new(nl[0], en[0]), spoken);

        ImmutableArray<string> OfLanguage(string language)
        {
            var list = names.List(language);
            if (!list.IsEmpty) return list;
            names.Fault(language, $"There is no name under '{language}'.", $"Write {language}: [the name to show, other names].");
            return [""];
        }
    }

    /// <summary>
    /// <c>{nl, en}</c> with optional <c>strength</c>, <c>sources</c> and <c>asked</c> (questions it answers). Without sources those of the entry hold, but not for common
    /// knowledge, which has none.
    /// </summary>
    public static Statement Statement(this Entry parent, string field, ImmutableArray<string> sources, Strength strength = Strength.Report)
    {
        var entry = parent.Mapping(field);
        if (entry is null) return new(new("", ""), strength, sources);
        var statement = entry.OwnStatement(sources, strength);
        entry.Done();
        return statement;
    }

    /// <summary>What has happened since the source, where an editor filled it in; common knowledge unless it says otherwise.</summary>
    public static Statement? Update(this Entry entry) => entry.Has("update") ? entry.Statement("update", [], Strength.General) : null;

    /// <summary>The same where the mapping itself is the statement, with other fields beside it; the caller closes it.</summary>
    public static Statement OwnStatement(this Entry entry, ImmutableArray<string> sources, Strength strength = Strength.Report)
    {
        var text = new LocalizedText(entry.Required("nl"), entry.Required("en"));
        var own = entry.References("sources", ReferenceKind.Source);
        var kind = entry.OptionalId<Strength>("strength") ?? strength;
        var statement = new Statement(text, kind, SourcesOf(kind, own, sources)) { Asked = entry.List("asked") };
        entry.Keep("nl", text, statement.Strength, statement.Sources);
        return statement;
    }

    /// <summary>A list of statements; empty where the field is absent.</summary>
    public static ImmutableArray<Statement> Statements(this Entry parent, string field, ImmutableArray<string> sources, Strength strength) =>
        [.. parent.Mappings(field).Select(entry =>
        {
            var statement = entry.OwnStatement(sources, strength);
            entry.Done();
            return statement;
        })];

    private static ImmutableArray<string> SourcesOf(Strength kind, ImmutableArray<string> own, ImmutableArray<string> sources) =>
        !own.IsEmpty ? own : kind is Strength.Report or Strength.Derived or Strength.Law ? sources : [];

    /// <summary>The ids under <c>sources</c>; at least one, each in the outline.</summary>
    public static ImmutableArray<string> Sources(this Entry entry)
    {
        var sources = entry.References("sources", ReferenceKind.Source);
        if (sources.IsEmpty) entry.Fault("sources", "The entry names no source.", "Add sources: [an id of sources.yaml].");
        return sources;
    }
}
