using BotAdvisor.Answers;
using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Roads;

/// <summary>"Eenvoudiger", "preciezer", "voorbeeld?", "wat betekent dat voor ons werk?": more on the concept that was explained last.</summary>
internal static class MoreRoad
{
    // In a longer message there is more to answer than this.
    private const int MostWords = 9;

    /// <summary>The part that was asked for; null where the message asks for something else, or no concept was explained.</summary>
    public static ReplyBuilder? Answer(TurnContext turn)
    {
        if (turn.Conversation.Topic?.Concept is not { } id || !turn.Content.Knowledge.Concepts.TryGetValue(id, out var concept)) return null;
        if (turn.Reading.IsConceptNamed && turn.Reading.Concepts.Any(named => named != id) || !turn.Reading.Roles.IsEmpty || !turn.Reading.Topics.IsEmpty) return null;
        if (Words.Of(turn.Message.Text).Length is 0 or > MostWords) return null;
        var words = turn.Content.Knowledge.Words;
        var said = Words.Spaced(turn.Message.Text);
        var reply = turn.Reply(Intent.ExplainConcept);
        var isPrecise = Words.Hold(said, words.AsksPrecise);
        if (isPrecise) ConceptAnswer.Tell(reply, concept, concept.Precise);
        else if (Words.Hold(said, words.AsksSimpler)) ConceptAnswer.Explain(reply, concept);
        else if (Words.Hold(said, words.AsksExample)) ConceptAnswer.Tell(reply, concept, concept.Example);
        else if (Words.Hold(said, words.AsksWork)) ConceptAnswer.Tell(reply, concept, concept.Work);
        else return null;
        return reply.OfferAfterConcept(turn.Content, concept, isPrecise);
    }
}
