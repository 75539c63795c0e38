using BotAdvisor.Answers;
using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Roads;

/// <summary>
/// What one asks a person or a counter: whether the advisor is married, or for a permit. Words in common with what is known make no answer
/// of it: the honest one is what the advisor is, or where to go.
/// </summary>
internal static class OutsideRoad
{
    // In a longer message there is more than this.
    private const int MostWordsOfPersonal = 8;

    // So likely to be outside, where no meaning is likely.
    private const double PerhapsOutside = 0.3;
    private const double NotLikely = 0.5;

    private static readonly string[] OfSomethingElse = ["over", "about", "voor", "for"];

    /// <summary>The answer; null where the message is no such question.</summary>
    public static ReplyBuilder? Answer(TurnContext turn)
    {
        var reading = turn.Reading;
        if (!reading.Concepts.IsEmpty || !reading.Phases.IsEmpty || !reading.Themes.IsEmpty || FactRoad.IsKnown(turn)) return null;
        var said = Words.Spaced(turn.Message.Text);
        if (IsPersonal(turn, said)) return turn.Reply(Intent.About).Say(Texts.NoPerson).OfferStart(turn.Content);
        return IsForCounter(turn, said) ? turn.Reply(Intent.OutOfScope).Say(Texts.ServiceElsewhere).OfferStart(turn.Content) : null;
    }

    private static bool IsPersonal(TurnContext turn, string said)
    {
        var knowledge = turn.Content.Knowledge;
        if (turn.Reading.Intent is not (Intent.About or Intent.OutOfScope) || Words.Of(turn.Message.Text).Length > MostWordsOfPersonal) return false;
        return Words.Hold(said, knowledge.Words.AsksYou) && !Words.Hold(said, OfSomethingElse)
            && !Words.Hold(said, knowledge.Phrases.Where(phrase => phrase is { Intent: Intent.About, Weight: PhraseWeight.Strong }).Select(phrase => phrase.Text));
    }

    private static bool IsForCounter(TurnContext turn, string said)
    {
        var reading = turn.Reading;
        var isOutside = reading.Intent == Intent.OutOfScope || (reading.Confidence < NotLikely && reading.Ranked.Any(other => other is { Intent: Intent.OutOfScope, Confidence: >= PerhapsOutside }));
        return isOutside && Words.Hold(said, turn.Content.Knowledge.Words.AsksService);
    }
}
