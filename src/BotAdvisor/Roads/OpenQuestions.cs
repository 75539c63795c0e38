using System.Collections.Immutable;
using BotAdvisor.Answers;
using BotAdvisor.Knowledge;
using BotAdvisor.Knowledge.Documents;
using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Roads;

/// <summary>
/// Makes an open question of what was asked, with the passages found for it. What somebody worries about is never one, and neither is an order to a
/// model; a document that holds one is quoted, and not shown to a writer.
/// </summary>
internal static class OpenQuestions
{
    // As likely as this to be a worry, it is for the fixed text.
    private const double PerhapsWorry = 0.2;

    // An excerpt that holds less of the question is of no use for it.
    private const double HoldsSome = 0.4;

    /// <summary>Says that the reply so far answers an open question, which a writer may answer better.</summary>
    public static ReplyBuilder Mark(TurnContext turn, Asked asked, ReplyBuilder reply)
    {
        var reading = turn.Reading;
        if (reading.IsCrisis || reading.Ranked.Any(meant => meant is { Intent: Intent.Worry, Confidence: >= PerhapsWorry })) return reply;
        return HasFixedAnswer(reading, asked) || IsAboutNothing(asked) || turn.Content.Injections.IsIn(turn.Message.Text) ? reply : reply.AnswersOpen(() => Of(turn, asked));
    }

    // What a term or a phase is, is told in the words that were chosen for it.
    private static bool HasFixedAnswer(Reading reading, Asked asked) => reading.IsBareName || (asked.IsDefinition && !asked.HasMoreThanNames && !(reading.Concepts.IsEmpty && reading.Phases.IsEmpty));

    // "nee echt, hoeveel procent?": of what was said before nothing is kept, and a figure for somebody's own chances may be meant.
    private static bool IsAboutNothing(Asked asked) => asked.Subject.IsEmpty || (asked.IsForNumber && asked.Subject.Length <= 1 && !asked.HasNames);

    private static OpenQuestion Of(TurnContext turn, Asked asked)
    {
        var own = turn.FoundInDocuments.Where(found => found.Coverage >= HoldsSome && !turn.Content.Injections.IsIn($"{found.Excerpt.DocumentTitle}\n{found.Excerpt.Text}")).Select(found => Quotable(turn, found.Excerpt));
        var known = asked.InOrder.Where(found => !found.Passage.IsNotTold).Select(found => Quotable(turn, found.Passage));

        // What is the organisation's own is about its own matters, so it stands first; half the places stay for what is known.
        var passages = own.Take(OpenQuestion.MostPassages / 2).Concat(known).Take(OpenQuestion.MostPassages).Select((passage, i) => passage with { Id = $"p{i + 1}" });
        var before = turn.Conversation.Topic?.Concept is { } concept && turn.Content.Knowledge.Concepts.TryGetValue(concept, out var entry) ? entry.Names.Display.In(turn.Language) : null;
        return new(turn.Message.Text, turn.Language, [.. passages], turn.Message.ConversationKey) { Before = before };
    }

    private static QuotablePassage Quotable(TurnContext turn, Excerpt excerpt)
    {
        var source = DocumentAnswer.CitationOf(excerpt, turn.Language);
        return new("", excerpt.DocumentTitle, excerpt.Text, [source], source.Strength);
    }

    private static QuotablePassage Quotable(TurnContext turn, Passage passage) => new(
        "",
        passage.Title.In(turn.Language),
        passage.Text.Text.In(turn.Language),
        [.. turn.Content.Knowledge.Sources.Cite([passage.Text], turn.Language)],
        passage.Text.Strength);
}
