using BotAdvisor.Content;
using BotAdvisor.Labels;

namespace BotAdvisor.Knowledge;

/// <summary>Topics and the events of the timeline, from their entries.</summary>
internal static class TopicReading
{
    public static TopicEntry Topic(Entry entry)
    {
        var sources = entry.Sources();
        var kind = entry.Id<TopicKind>("kind");
        var parts = entry.Mappings("parts").Select(part =>
        {
            var read = new TopicPart(part.Id<Aspect>("aspect"), part.OwnStatement(sources, kind == TopicKind.Law ? Strength.Law : Strength.Report));
            part.Done();
            return read;
        }).ToArray();
        foreach (var missing in Needed(kind).Except(parts.Select(part => part.Aspect)))
        {
            entry.Fault("parts", $"A topic of the kind '{Label.Of(kind)}' tells its '{Label.Of(missing)}'; this one does not.", $"Add a part with aspect: {Label.Of(missing)}.");
        }

        return new(
            entry.Required("id"),
            kind,
            entry.Names(),
            entry.Year(),
            [.. parts],
            [.. entry.List("themes").Select(id => entry.Parse<Theme>(id, entry.LineOf("themes")))],
            entry.References("related", ReferenceKind.Topic),
            entry.Update());
    }

    public static TimelineEvent Event(Entry entry) => new(
        entry.Required("id"),
        entry.Names(),
        entry.Statement("text", ["bijlage-c"]),
        entry.Number("from", 1900, 2100),
        entry.Number("to", 1900, 2100),
        entry.Has("common-year") ? entry.Number("common-year", 1900, 2100) : null);

    private static Aspect[] Needed(TopicKind kind) => kind switch
    {
        TopicKind.Study => [Aspect.Who, Aspect.Method, Aspect.Outcome, Aspect.Limits],
        TopicKind.Policy => [Aspect.Who, Aspect.Point, Aspect.ForWhom],
        _ => [Aspect.Meaning],
    };
}
