using System.Collections.Immutable;
using BotAdvisor.Answers;
using BotAdvisor.Knowledge;
using BotAdvisor.Labels;

namespace BotAdvisor.Roads;

/// <summary>Makes an open question of what was asked, with the passages found for it. What somebody worries about is never one.</summary>
internal static class OpenQuestions
{
    // As likely as this to be a worry, it is for the fixed text.
    private const double PerhapsWorry = 0.2;

    /// <summary>Says that the reply so far answers an open question, which a writer may answer better.</summary>
    public static ReplyBuilder Mark(TurnContext turn, Asked asked, ReplyBuilder reply)
    {
        var reading = turn.Reading;
        if (reading.IsCrisis || reading.Ranked.Any(meant => meant is { Intent: Intent.Worry, Confidence: >= PerhapsWorry })) return reply;
        return reply.AnswersOpen(() => Of(turn, asked));
    }

    private static OpenQuestion Of(TurnContext turn, Asked asked)
    {
        var passages = asked.InOrder.Where(found => !found.Passage.IsNotTold).Take(OpenQuestion.MostPassages).Select((found, i) => Quotable(turn, found.Passage, i));
        var before = turn.Conversation.Topic?.Concept is { } concept && turn.Content.Knowledge.Concepts.TryGetValue(concept, out var entry) ? entry.Names.Display.In(turn.Language) : null;
        return new(turn.Message.Text, turn.Language, [.. passages], turn.Message.ConversationKey) { Before = before };
    }

    private static QuotablePassage Quotable(TurnContext turn, Passage passage, int place) => new(
        $"p{place + 1}",
        passage.Title.In(turn.Language),
        passage.Text.Text.In(turn.Language),
        [.. turn.Content.Knowledge.Sources.Cite([passage.Text], turn.Language)],
        passage.Text.Strength);
}
