using BotAdvisor.Knowledge;
using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Answers;

/// <summary>The thing a passage belongs to, with the passage first.</summary>
internal static class PassageAnswer
{
    /// <summary>Tells it. False where there is more to tell of the thing.</summary>
    /// <param name="reply">Where it is told.</param>
    /// <param name="knowledge">What is known.</param>
    /// <param name="passage">The passage that stands first.</param>
    /// <param name="near">Statements that come near as well, the nearest first.</param>
    public static bool Tell(ReplyBuilder reply, KnowledgeSet knowledge, Passage passage, IEnumerable<Statement> near)
    {
        switch (passage.Kind)
        {
            case ThingKind.Topic:
                return TopicAnswer.Tell(reply, knowledge.Topics[passage.Id], passage.Text, near);
            case ThingKind.Concept:
                ConceptAnswer.Explain(reply, knowledge.Concepts[passage.Id], passage.Text);
                break;
            case ThingKind.Event:
                TopicAnswer.Tell(reply, knowledge.Timeline[passage.Id]);
                break;
            case ThingKind.Phase when Label.TryParse<Phase>(passage.Id, out var phase):
                PhaseAnswer.Explain(reply, knowledge, knowledge.Phases[phase], passage.Text);
                break;
            case ThingKind.Theme when passage.Id.Split('/') is [var id, var at] && Label.TryParse<Theme>(id, out var theme) && Label.TryParse<Level>(at, out var level):
                AdviceAnswer.Give(reply, knowledge.Themes[theme], level, null);
                break;
            case ThingKind.Theme when Label.TryParse<Theme>(passage.Id, out var theme):
                reply.Say(passage.Text, passage.Title.In(reply.Language));
                foreach (var level in Enum.GetValues<Level>()) AdviceAnswer.GiveRow(reply, knowledge.Themes[theme], level);
                break;
            default:
                reply.Say(passage.Text, passage.Title.In(reply.Language));
                break;
        }

        return true;
    }
}
