using System.Collections.Immutable;
using BotAdvisor.Answers;
using BotAdvisor.Knowledge;
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
        var said = Words.Of(turn.Message.Text);
        if (said.Length is 0 or > MostWords) return null;
        var words = turn.Content.Knowledge.Words;
        var reply = turn.Reply(Intent.ExplainConcept);
        var isPrecise = Asks(words.AsksPrecise);
        if (isPrecise) ConceptAnswer.ExplainPrecisely(reply, concept);
        else if (Asks(words.AsksSimpler)) ConceptAnswer.Explain(reply, concept);
        else if (Asks(words.AsksExample)) Say(concept.Example);
        else if (Asks(words.AsksWork)) Say(concept.Work);
        else return null;
        return reply.OfferAfterConcept(turn.Content, concept, isPrecise);

        bool Asks(ImmutableArray<string> phrases)
        {
            var text = $" {string.Join(' ', said)} ";
            return phrases.Any(phrase => text.Contains($" {phrase} ", StringComparison.Ordinal));
        }

        void Say(Statement statement)
        {
            reply.Concept = id;
            reply.Say(statement, concept.Names.Display.In(turn.Language));
        }
    }
}
