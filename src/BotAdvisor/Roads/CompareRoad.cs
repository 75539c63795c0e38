using BotAdvisor.Answers;
using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Roads;

/// <summary>A question that holds two studies, bodies or cases against each other: what is told of each, one behind the other.</summary>
internal static class CompareRoad
{
    /// <summary>The answer; null where no two things are compared.</summary>
    public static ReplyBuilder? Answer(TurnContext turn)
    {
        var reading = turn.Reading;
        if (reading.Topics is not [var one, var other] || reading.Intent is not (Intent.ResearchFact or Intent.OutOfScope) || !Words.Hold(Words.Spaced(turn.Message.Text), turn.Content.Knowledge.Words.Compares)) return null;
        var reply = turn.Reply(Intent.ResearchFact);
        foreach (var id in new[] { one, other })
        {
            var nearest = turn.Asked.InOrder.FirstOrDefault(found => found.Passage is { Kind: ThingKind.Topic, IsNotTold: false } passage && passage.Id == id).Passage?.Text;
            TopicAnswer.TellBeside(reply, turn.Content.Knowledge.Topics[id], nearest);
        }

        OpenQuestions.Mark(turn, turn.Asked, reply);
        foreach (var id in new[] { one, other }) reply.Offer(NextSteps.Short(Texts.MoreAbout.In(turn.Language, turn.Content.Knowledge.Topics[id].Names.Display.In(turn.Language))), new Dialogs.ChoiceValue.ShowTopic(id));
        return reply;
    }
}
