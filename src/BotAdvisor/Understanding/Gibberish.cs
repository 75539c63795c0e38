using System.Collections.Frozen;

namespace BotAdvisor.Understanding;

/// <summary>
/// Tells keys struck at random ("asdf", "qqqq", "sdlfkj") from words, also from words it has never seen: a word is no noise where its letters
/// follow one another as they do in known words. Known words, and abbreviations such as "bzn" and "WOZ", never count as noise.
/// </summary>
public sealed class Gibberish
{
    // What one word alone has may be a typing error of its own.
    private const int OftenEnough = 2;

    // Of a word no more than this may be pieces that no known word has; on the words of the held-out sets, GibberishTests.
    private const double MostStrange = 0.4;

    private const int PieceLength = 3;
    private const int ShortestJudged = 5;
    private const int ShortestWalk = 3;
    private const int ShortestCapitals = 3;
    private const int LongestUnit = 4;
    private const int ShortestRun = 4;

    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz";

    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    private readonly FrozenSet<string> _known;
    private readonly FrozenSet<string> _pieces;

    /// <summary>Learns the words of some texts.</summary>
    public Gibberish(IEnumerable<string> texts)
    {
        _known = texts.SelectMany(text => Words.Of(text)).Where(word => word.Any(char.IsLetter)).ToFrozenSet(StringComparer.Ordinal);
        _pieces = _known.SelectMany(word => PiecesOf(word).Distinct(StringComparer.Ordinal)).CountBy(piece => piece, StringComparer.Ordinal).Where(pair => pair.Value >= OftenEnough).Select(pair => pair.Key).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Whether a text holds words, or what may be some, but not one that is likely to be a word. False where it holds none at all.</summary>
    public bool Is(string text)
    {
        var words = Words.Of(text);
        if (words.IsEmpty || text.Trim() is { Length: <= ShortestCapitals } capitals && capitals.All(char.IsAsciiLetterUpper)) return false;
        return words.All(IsNoise);
    }

    private bool IsNoise(string word)
    {
        if (_known.Contains(word)) return false;
        if (!word.Any(char.IsLetter) || HasRun(word) || Repeats(word) || IsWalk(word)) return true;
        if (word.Length < ShortestJudged) return false;
        return !word.Any(IsVowel) || Strange(word) > MostStrange;
    }

    // "zzz", "heeeeej": a letter that is held down.
    private static bool HasRun(string word)
    {
        var run = 1;
        for (var i = 1; i < word.Length; i++)
        {
            run = word[i] == word[i - 1] ? run + 1 : 1;
            if (run >= ShortestRun || (run == word.Length && run > 2)) return true;
        }

        return false;
    }

    // "lalala", "blablabla"; twice is enough for "jfjf" and "asdasd", but not for "tamtam".
    private static bool Repeats(string word)
    {
        for (var unit = 2; unit <= LongestUnit; unit++)
        {
            var times = word.Length / unit;
            if (times < 2 || (times == 2 && word.Any(IsVowel) && !IsWalk(word[..unit]))) continue;
            if (Enumerable.Range(0, word.Length).All(i => word[i] == word[i % unit])) return true;
        }

        return false;
    }

    // "asdf", "lkjh", "qwerty": from each key to its neighbour, in a longer word also to the key behind that ("adsf"); or along the alphabet.
    private static bool IsWalk(string word) =>
        word.Length >= ShortestWalk && (Walks(word, Alphabet, 1) || Array.Exists(Rows, row => Walks(word, row, word.Length == ShortestWalk ? 1 : 2)));

    private static bool Walks(string word, string row, int furthest)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var at = row.IndexOf(word[i], StringComparison.Ordinal);
            if (at < 0 || (i > 0 && Math.Abs(at - row.IndexOf(word[i - 1], StringComparison.Ordinal)) is var step && (step == 0 || step > furthest))) return false;
        }

        return true;
    }

    private double Strange(string word)
    {
        var pieces = PiecesOf(word).ToArray();
        return (double)pieces.Count(piece => !_pieces.Contains(piece)) / pieces.Length;
    }

    private static IEnumerable<string> PiecesOf(string word)
    {
        var padded = $" {word} ";
        return Enumerable.Range(0, padded.Length - PieceLength + 1).Select(start => padded.Substring(start, PieceLength));
    }

    private static bool IsVowel(char letter) => "aeiouy".Contains(letter, StringComparison.Ordinal);
}
