using System.Text.RegularExpressions;
using BotAdvisor.Answers;
using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Roads;

/// <summary>
/// A question in two parts: "hoeveel mensen werken er, en hoeveel banen verdwenen?". Each part is looked up by itself, and the answers stand
/// one behind the other. Where one of the two is not found, it is taken for one question after all.
/// </summary>
internal static partial class SeveralQuestions
{
    private const int Timeout = 100;
    private const int FewestWords = 3;
    private const int MostChoices = 3;

    /// <summary>The two answers; null where the message is no such question, or one of the two has none.</summary>
    public static ReplyBuilder? Answer(TurnContext turn)
    {
        if (!turn.Reading.IsQuestion || turn.Message.Text.Length > Words.MaxCharacters || Join().Match(turn.Message.Text) is not { Success: true } join) return null;
        var (first, second) = (turn.Message.Text[..join.Index], turn.Message.Text[(join.Index + join.Length)..]);
        if (Words.Of(first).Length < FewestWords || Words.Of(second).Length < FewestWords || Join().IsMatch(second)) return null;
        var before = Said(turn, first);
        if (Found(before) is not { } answer) return null;
        var after = Said(turn, second);

        // "en waar staat die gemeente om bekend": what the first part names is meant in the second too.
        if (!after.Asked.HasNames && Named(before) is { } name) after = Said(turn, $"{second.TrimEnd('?', ' ')} {name}");
        return Found(after) is { } other ? answer.Append(other, MostChoices) : null;
    }

    private static TurnContext Said(TurnContext turn, string part) =>
        turn with { Message = turn.Message with { Text = part }, Reading = turn.Reader.Read(part, turn.Language) };

    private static ReplyBuilder? Found(TurnContext part)
    {
        if (part.Reading.Intent is not (Intent.ResearchFact or Intent.ExplainConcept or Intent.ExplainPhase or Intent.OutOfScope)) return null;
        var reply = FactRoad.Surely(part) ?? LookupRoad.Answer(part)?.Reply;
        return reply is { IsRefusal: false } ? reply : null;
    }

    private static string? Named(TurnContext turn)
    {
        var knowledge = turn.Content.Knowledge;
        return (turn.Reading.Concepts, turn.Reading.Topics) switch
        {
            ([var concept], []) => knowledge.Concepts[concept].Names.Display.In(turn.Language),
            ([], [var topic]) => knowledge.Topics[topic].Names.Display.In(turn.Language),
            _ => null,
        };
    }

    // "…, en welke …", "… en uit welke …", "…? En wie …": what joins two questions, before the word that the second one asks with.
    [GeneratedRegex(@"\s*(?:[,;?]\s*(?:(?:en|and|maar|but)\s+)?|\s(?:en|and)\s+)(?=(?:(?:in|uit|voor|van|met|aan|op|door|from|of|for|with|by|at|to)\s+)?(?:wat|hoe|waarom|wie|welke?|wanneer|waar|waardoor|waarvoor|waarmee|hoeveel|what|how|why|who|which|when|where)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Join();
}
