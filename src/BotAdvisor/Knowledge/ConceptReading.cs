using BotAdvisor.Content;
using BotAdvisor.Labels;

namespace BotAdvisor.Knowledge;

/// <summary>A concept, from its entry.</summary>
internal static class ConceptReading
{
    public static ConceptEntry Concept(Entry entry)
    {
        var sources = entry.Sources();
        return new(
            entry.Required("id"),
            entry.Names(),
            entry.Year(),
            entry.Statement("meaning", sources),
            entry.Statement("precise", sources),
            entry.Statement("example", sources, Strength.Derived),
            entry.Statement("work", sources, Strength.Derived),
            entry.References("related", ReferenceKind.Concept),
            entry.OptionalId<Phase>("phase"),
            entry.Update());
    }
}
