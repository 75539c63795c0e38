using System.Collections.Frozen;
using System.Collections.Immutable;
using BotAdvisor.Knowledge;
using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Roads;

/// <summary>What a question is about, and what was found for it.</summary>
internal sealed class Asked
{
    private static readonly FrozenSet<string> NumberWords = new[]
    {
        "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertig", "kwart", "helft", "half", "duizend", "tientallen", "verdubbeling",
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirty", "quarter", "half", "thousand", "decades", "doubling",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Decades = new[] { "zestig", "zeventig", "tachtig", "negentig", "sixties", "seventies", "eighties", "nineties", "decennia", "decades", "dertig" }.ToFrozenSet(StringComparer.Ordinal);

    private const double SameQuestion = 0.9;

    // A question that looks like none of those a thing is known to answer only seems to share a word with it: "maan" and "man" have one stem.
    private const double LeastAlike = 0.1;

    private const int MostFound = 8;

    // What being named counts, in the order.
    private const double OfNamed = 0.2;

    // Of two that fit as well, the one that makes no promise.
    private const double OfNotTold = 0.1;

    private readonly TurnContext _turn;
    private readonly string _said;
    private readonly ImmutableArray<string> _names;
    private readonly string? _head;

    /// <summary>Looks it up, which is work; <see cref="TurnContext.Asked"/> does it once.</summary>
    public Asked(TurnContext turn)
    {
        _turn = turn;
        _said = Words.Spaced(turn.Message.Text);
        var index = turn.Content.Index(turn.Language);
        Subject = index.Subject(turn.Message.Text);
        InOrder = [.. index.Find(turn.Message.Text, MostFound).OrderByDescending(found => found.Score + (NamesIt(found.Passage) ? OfNamed : 0) + (found.Passage.IsNotTold ? OfNotTold : 0))];
        _names = [.. Named(turn).SelectMany(name => index.Subject(name)).Distinct(StringComparer.Ordinal)];
        _head = HeadOf(turn, index);
        HasUnknownWord = Subject.Except(_names, StringComparer.Ordinal).Any(word => !index.Knows(word));
    }

    /// <summary>What the question is about, word by word.</summary>
    public ImmutableArray<string> Subject { get; }

    /// <summary>The passages that fit best, the best first; of two that fit about as well, the one whose thing was named.</summary>
    public ImmutableArray<FoundPassage> InOrder { get; }

    /// <summary>Whether it is about something that no passage mentions.</summary>
    public bool HasUnknownWord { get; }

    /// <summary>Whether it names a thing.</summary>
    public bool HasNames => !_names.IsEmpty;

    /// <summary>Whether it is about something beside the things it names.</summary>
    public bool HasMoreThanNames => Subject.Except(_names, StringComparer.Ordinal).Any();

    /// <summary>Whether it asks how many, who, when, where or which, rather than what something is.</summary>
    public bool IsForFact => IsForNumber || Says(_turn.Content.Knowledge.Words.AsksFact);

    /// <summary>Whether it asks for a number.</summary>
    public bool IsForNumber => Says(_turn.Content.Knowledge.Words.AsksNumber);

    /// <summary>Whether it asks for a number or an amount of money.</summary>
    public bool IsForAmount => IsForNumber || IsForMoney;

    /// <summary>Whether it asks for a year.</summary>
    public bool IsForYear => Says(_turn.Content.Knowledge.Words.AsksYear);

    /// <summary>Whether it asks for an amount of money.</summary>
    public bool IsForMoney => Says(_turn.Content.Knowledge.Words.AsksMoney);

    /// <summary>Whether it asks what the thing is that it names first: "wat is blockchain", not "wat is de prijs van blockchain".</summary>
    public bool IsDefinition =>
        Says(_turn.Content.Knowledge.Words.AsksMeaning) && !IsForFact && (Subject.IsEmpty || _names.Contains(Subject[0], StringComparer.Ordinal));

    /// <summary>Whether this is what was asked in a turn.</summary>
    public bool IsOf(TurnContext turn) => ReferenceEquals(_turn, turn);

    /// <summary>Whether the thing of a passage is named in the question.</summary>
    public bool NamesIt(Passage passage) => passage.Kind switch
    {
        ThingKind.Concept => _turn.Reading.Concepts.Contains(passage.Id, StringComparer.Ordinal),
        ThingKind.Topic => _turn.Reading.Topics.Contains(passage.Id, StringComparer.Ordinal),
        ThingKind.Event => _turn.Reading.Events.Contains(passage.Id, StringComparer.Ordinal),
        _ => false,
    };

    /// <summary>How likely it is that a passage answers the question, from 0 to 1.</summary>
    public double Trust(FoundPassage found)
    {
        // Logistic; fitted on questions with and without an answer in the source: docs/understanding.md, "Questions for facts".
        var sum = -1.33
            + (1.12 * found.Coverage)
            + (0.91 * found.Thing.Coverage)
            + (1.38 * found.Thing.Alike)
            + (2.18 * found.Thing.Pieces)
            - (HasUnknownWord ? 0.55 : 0)
            - (1.09 / Math.Max(1, Subject.Length))
            - (Fits(found) ? 0 : 2.37)
            - (_turn.Reading.Intent == Intent.OutOfScope ? 0.95 * _turn.Reading.Confidence : 0);
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>
    /// Whether a passage can be an answer: to a question for a number only one that has a number, and that is known to answer such questions;
    /// to a question for a year only one with a year. Who asks just what a passage is known to answer gets that one.
    /// </summary>
    public bool Fits(FoundPassage found)
    {
        var passage = found.Passage;
        if (found.Thing.Pieces < LeastAlike) return false;
        if (passage.IsNotTold) return true;
        var text = passage.Text.Text.In(_turn.Language);
        if (!HoldsKind(text)) return false;
        if (IsForYear) return true;
        if (found.Alike >= SameQuestion) return true;
        if (_head is { } head && !_turn.Content.Index(_turn.Language).Holds(found, head)) return false;
        return !IsForNumber || passage.Text.Asked.IsEmpty || passage.Text.Asked.Any(AsksNumber);
    }

    /// <summary>Whether a text holds what kind of thing is asked for: an amount of money, a year, a number.</summary>
    public bool HoldsKind(string text)
    {
        if (IsForMoney && !Words.Of(text).Any(word => _turn.Content.Knowledge.Words.TellsMoney.Contains(word, StringComparer.Ordinal))) return false;
        if (IsForYear) return text.Any(char.IsAsciiDigit) || Words.Of(text).Any(Decades.Contains);
        return !IsForNumber || HasNumber(text);
    }

    private static IEnumerable<string> Named(TurnContext turn)
    {
        var reading = turn.Reading;
        var knowledge = turn.Content.Knowledge;
        return reading.Concepts.SelectMany(id => knowledge.Concepts[id].Names.Spoken)
            .Concat(reading.Topics.SelectMany(id => knowledge.Topics[id].Names.Spoken))
            .Concat(reading.Events.SelectMany(id => knowledge.Timeline[id].Names.Spoken))
            .Concat(reading.Roles.SelectMany(id => knowledge.Roles[id].Names.Spoken))
            .Concat(reading.Phases.SelectMany(phase => knowledge.Phases[phase].Names.Spoken))
            .Concat(reading.Themes.SelectMany(theme => knowledge.Themes[theme].Names.Spoken))
            .Concat(reading.Dimension is { } dimension ? knowledge.Dimensions[dimension].Names.Spoken : []);
    }

    // "welke leverancier", "hoeveel gemeenten": an answer speaks of those.
    private static string? HeadOf(TurnContext turn, PassageIndex index)
    {
        var words = Words.Of(turn.Message.Text);
        var which = turn.Content.Knowledge.Words.AsksWhich;
        var at = Enumerable.Range(0, words.Length).FirstOrDefault(i => which.Contains(words[i], StringComparer.Ordinal), -1);
        return at < 0 || at + 1 >= words.Length ? null : index.Subject(words[at + 1]).FirstOrDefault();
    }

    private bool AsksNumber(string question) => Words.Hold(Words.Spaced(question), _turn.Content.Knowledge.Words.AsksNumber);

    private bool Says(ImmutableArray<string> phrases) => Words.Hold(_said, phrases);

    // A year is no amount.
    private static bool HasNumber(string text) => Words.Of(text).Any(word => NumberWords.Contains(word) || (char.IsAsciiDigit(word[0]) && !IsYear(word)));

    private static bool IsYear(string word) => word.Length == 4 && word.All(char.IsAsciiDigit) && (word.StartsWith("19", StringComparison.Ordinal) || word.StartsWith("20", StringComparison.Ordinal));
}
