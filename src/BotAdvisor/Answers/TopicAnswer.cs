using BotAdvisor.Knowledge;
using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Answers;

/// <summary>A topic, told part by part, and an event of the timeline.</summary>
internal static class TopicAnswer
{
    // Who asks one thing is not given a whole chapter.
    private const int MostParts = 5;
    private const int MostBeside = 3;

    /// <summary>Tells a topic, part by part.</summary>
    public static void Tell(ReplyBuilder reply, TopicEntry topic) => Tell(reply, topic, [.. Told(topic)]);

    /// <summary>Tells the first parts of a topic.</summary>
    public static void TellBriefly(ReplyBuilder reply, TopicEntry topic, int most) => Tell(reply, topic, [.. Told(topic).Take(most)]);

    /// <summary>Tells of a topic what was asked for, and what comes nearest to that behind it. False where there is more to tell.</summary>
    public static bool Tell(ReplyBuilder reply, TopicEntry topic, Statement asked, IEnumerable<Statement> near)
    {
        var first = topic.Parts.First(part => part.Text == asked);
        var order = near.ToList();
        var others = Told(topic).Where(part => part != first).OrderBy(part => order.IndexOf(part.Text) is >= 0 and var place ? place : order.Count).ToArray();
        Tell(reply, topic, [first, .. others.Take(MostParts - 1)]);
        return others.Length < MostParts;
    }

    /// <summary>Tells a topic beside another: what was asked for, where something comes near, and what came out of it.</summary>
    public static void TellBeside(ReplyBuilder reply, TopicEntry topic, Statement? nearest)
    {
        var parts = Told(topic).ToArray();
        TopicPart[] chosen = [.. parts.Where(part => part.Text == nearest), .. parts.Where(part => part.Text != nearest && part.Aspect == Aspect.Outcome)];
        Tell(reply, topic, chosen.Length > 0 ? [.. chosen.Take(MostBeside)] : parts.AsSpan(0, Math.Min(parts.Length, MostBeside)));
    }

    private static IEnumerable<TopicPart> Told(TopicEntry topic) => topic.Parts.Where(part => part.Aspect != Aspect.NotTold);

    private static void Tell(ReplyBuilder reply, TopicEntry topic, ReadOnlySpan<TopicPart> parts)
    {
        reply.Say(parts[0].Text, topic.Names.Display.In(reply.Language));
        foreach (var part in parts[1..])
        {
            reply.Say(part.Text, TitleOf(part.Aspect)?.In(reply.Language), part.Aspect == Aspect.Point ? BlockKind.Item : part.Aspect == Aspect.Limits ? BlockKind.Note : BlockKind.Paragraph);
        }

        reply.SayUpdate(topic.Update, topic.Year);
    }

    public static void Tell(ReplyBuilder reply, TimelineEvent told)
    {
        reply.Say(told.Text, told.Names.Display.In(reply.Language));
        reply.Add(BlockKind.Note, Texts.OnTheTimeline.In(reply.Language, told.From, told.To));
        if (told.CommonYear is { } year) reply.Add(BlockKind.Note, Texts.CommonYear.In(reply.Language, year));
    }

    /// <summary>The events of some years, as commonly known.</summary>
    public static void TellYears(ReplyBuilder reply, IEnumerable<TimelineEvent> events, int from, int to)
    {
        reply.Add(BlockKind.Paragraph, Texts.TimelineYears.In(reply.Language, from == to ? $"{from}" : $"{from}-{to}"));
        foreach (var told in events) reply.Say(told.Text, $"{told.CommonYear}", BlockKind.Item);
    }

    private static LocalizedText? TitleOf(Aspect aspect) => aspect switch
    {
        Aspect.Who => Texts.Who,
        Aspect.Method => Texts.Method,
        Aspect.Outcome => Texts.Outcome,
        Aspect.ForWhom => Texts.ForWhom,
        Aspect.Work => Texts.ForYourWork,
        Aspect.Advice => Texts.ForTheAdvice,
        Aspect.Limits => Texts.Limits,
        _ => null,
    };
}
