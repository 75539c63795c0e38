using System.Collections.Immutable;
using BotAdvisor.Answers;
using BotAdvisor.Labels;
using BotAdvisor.Replies;
using BotAdvisor.Understanding;

namespace BotAdvisor.Roads;

/// <summary>
/// A message with wishes of different kinds, such as advice on one thing and the explanation of another. It is cut where a new one begins: a
/// part that names something and asks for it in words of its own. One is answered, the others are offered behind the answer.
/// </summary>
/// <param name="First">What is answered.</param>
/// <param name="Others">What is offered, in the order of the message.</param>
internal sealed record SeveralWishes(TurnContext First, ImmutableArray<TurnContext> Others)
{
    // So sure of what a part wants that it may be cut off.
    private const double Sure = 0.6;
    private const double SureOfUnnamed = 0.8;

    private const int MostOthers = 3;

    private static readonly string[] Cuts = ["? ", ". ", "; ", ", ", "\n", " en ", " and ", " plus "];

    /// <summary>The wishes of a message; null where it has one, or none.</summary>
    public static SeveralWishes? Of(TurnContext turn)
    {
        if (turn.Message.Text.Length > Words.MaxCharacters) return null;
        string[] parts = [.. Parts(turn.Message.Text)];
        if (parts.Length < 2) return null;
        var wishes = new List<(string Text, Intent Intent)>();
        var before = "";
        foreach (var part in parts)
        {
            // The question mark of the last part makes no question of that part alone.
            var reading = Said(turn, part.TrimEnd('?', ' ')).Reading;
            var same = wishes.FindIndex(wish => wish.Intent == reading.Intent);
            if (!IsWish(turn, reading, part)) Join(wishes.Count - 1, part);
            else if (same >= 0) Join(same, part);
            else wishes.Add((Taken() + part, reading.Intent));
        }

        if (wishes.Count < 2) return null;
        var read = wishes.Select(wish => (wish.Intent, Turn: Said(turn, wish.Text))).ToArray();
        if (read.Any(wish => wish.Turn.Reading.Intent != wish.Intent || wish.Turn.Reading.Confidence < Sure)) return null;

        // What begins a dialog asks something back: it comes after what can be answered at once.
        TurnContext[] inOrder = [.. read.Select(wish => wish.Turn).OrderBy(wish => BeginsDialog(wish.Reading))];
        return new(inOrder[0], [.. inOrder.Skip(1).Take(MostOthers)]);

        void Join(int wish, string part)
        {
            if (wish < 0) before += part;
            else wishes[wish] = wishes[wish] with { Text = wishes[wish].Text + part };
        }

        string Taken() => (before, before = "").Item1;
    }

    /// <summary>The answer to the first with the others offered behind it.</summary>
    public Turn With(Turn answered)
    {
        if (answered.Reply is not { } reply) return answered;
        var offered = new ReplyBuilder(reply.Intent, reply.Language);
        foreach (var other in Others) MeaningOffer.Add(other, offered, other.Reading.Intent);
        var choices = offered.Build(First.Content.Knowledge.Sources).Choices.AddRange(reply.Choices);
        var said = reply with { Blocks = reply.Blocks.Add(new(BlockKind.Paragraph, Note)), Choices = choices };
        return new(said, answered.Next with { Offered = [.. choices.Select(choice => new Offer(choice.Title, choice.Value))] });
    }

    /// <summary>The sentence that names the others.</summary>
    public string Note => Texts.AlsoNamed.In(First.Language, string.Join(", ", Others.Select(other => MeaningOffer.NameOf(other, other.Reading.Intent))));

    private static TurnContext Said(TurnContext turn, string part) =>
        turn with { Message = turn.Message with { Text = part }, Reading = turn.Reader.Read(part, turn.Language) };

    private static bool IsWish(TurnContext turn, Reading reading, string part) => reading.Confidence >= Sure && Names(reading) && Asks(turn, reading, part);

    private static bool Names(Reading reading) => reading.Intent switch
    {
        Intent.ExplainConcept => reading.IsConceptNamed,
        Intent.ExplainPhase => !reading.Phases.IsEmpty,
        Intent.FindAdvice => !reading.Themes.IsEmpty,
        Intent.ResearchFact => !reading.Topics.IsEmpty,
        Intent.RoleFuture or Intent.FindPhase or Intent.WorksCouncil => reading is { IsQuestion: true, Confidence: >= SureOfUnnamed },
        _ => false,
    };

    // "en HR-beleid" goes with what was asked before it; "en leg uit wat een algoritme is" asks anew.
    private static bool Asks(TurnContext turn, Reading reading, string part)
    {
        var knowledge = turn.Content.Knowledge;
        var ways = knowledge.Phrases.Where(phrase => phrase.Intent == reading.Intent && (phrase.Weight == PhraseWeight.Whole || phrase.Text.Contains(' ', StringComparison.Ordinal))).Select(phrase => phrase.Text);
        return reading.IsQuestion || Words.Hold(Words.Spaced(part), [.. knowledge.Words.AsksMeaning, .. ways]);
    }

    private static bool BeginsDialog(Reading reading) => reading.Intent == Intent.FindPhase || reading is { Intent: Intent.RoleFuture, Roles.IsEmpty: true };

    // The text, cut behind every sign, and before every word, that a new wish may begin with; together they are the whole text.
    private static IEnumerable<string> Parts(string text)
    {
        var start = 0;
        for (var at = 1; at < text.Length; at++)
        {
            if (Array.Find(Cuts, cut => text.AsSpan(at).StartsWith(cut, StringComparison.OrdinalIgnoreCase)) is not { } found) continue;
            yield return text[start..(at + 1)];
            start = at + 1;
            at += found.Length - 1;
        }

        yield return text[start..];
    }
}
