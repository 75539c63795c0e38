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
    /// <c>{nl, en}</c> with optional <c>strength</c> and <c>sources</c>. Without sources those of the entry hold, but not for common
    /// knowledge and law, which the report is no source of.
    /// </summary>
    public static Statement Statement(this Entry parent, string field, ImmutableArray<string> sources, Strength strength = Strength.Report)
    {
        var entry = parent.Mapping(field);
        if (entry is null) return new(new("", ""), strength, sources);
        var text = new LocalizedText(entry.Required("nl"), entry.Required("en"));
        var own = entry.References("sources", ReferenceKind.Source);
        var kind = entry.OptionalId<Strength>("strength") ?? strength;
        entry.Done();
        return new(text, kind, !own.IsEmpty ? own : kind is Strength.Report or Strength.Derived ? sources : []);
    }

    /// <summary>The ids under <c>sources</c>; at least one, each in the outline.</summary>
    public static ImmutableArray<string> Sources(this Entry entry)
    {
        var sources = entry.References("sources", ReferenceKind.Source);
        if (sources.IsEmpty) entry.Fault("sources", "The entry names no source.", "Add sources: [an id of sources.yaml].");
        return sources;
    }
}
