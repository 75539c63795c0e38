using BotAdvisor.Knowledge;
using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Answers;

/// <summary>A topic, told part by part, and an event of the timeline.</summary>
internal static class TopicAnswer
{
    /// <summary>Tells a topic; the part that was asked for stands first.</summary>
    public static void Tell(ReplyBuilder reply, TopicEntry topic, Statement? asked = null)
    {
        var parts = asked is null ? topic.Parts : [.. topic.Parts.OrderBy(part => part.Text != asked)];
        reply.Say(parts[0].Text, topic.Names.Display.In(reply.Language));
        foreach (var part in parts.Skip(1))
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
