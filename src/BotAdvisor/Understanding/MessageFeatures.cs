using System.Collections.Immutable;

namespace BotAdvisor.Understanding;

/// <summary>
/// Turns a message into what the models see of it: its words and pairs of words, with the things it names replaced by their kind ("wat is
/// CONCEPT" is one way of asking for all concepts), pieces of words that stay alike under typing errors, the ways of asking it has, and its form.
/// </summary>
internal static class MessageFeatures
{
    private const int ShortestPiece = 3;
    private const int LongestPiece = 5;
    private const int LongestWord = 30;
    private const int MostWords = 120;

    public static SparseVector Of(MessageParts parts)
    {
        var seen = new SparseVector();
        var tokens = Tokens(parts);
        WordsOf(seen, tokens);
        seen.EndGroup(1);
        PairsOf(seen, tokens);
        seen.EndGroup(1);
        PiecesOf(seen, parts);
        seen.EndGroup(0.8f);
        AskedIn(seen, parts);
        seen.EndGroup(1);
        NamedIn(seen, parts);
        seen.EndGroup(1);
        FormOf(seen, parts);
        seen.EndGroup(0.7f);
        seen.Add(FeatureHash.Of('1', "always"));
        seen.EndGroup(0.3f);
        return seen;
    }

    /// <summary>Only the words and what is named, each counting the same in every message: for what a word or two decide, such as for whom.</summary>
    public static SparseVector OfWords(MessageParts parts)
    {
        var seen = new SparseVector();
        var tokens = Tokens(parts);
        WordsOf(seen, tokens);
        var before = "^";
        foreach (var token in tokens.Append("$"))
        {
            seen.Add(FeatureHash.Pair(FeatureHash.Of('w', before), FeatureHash.Of('w', token)), 0.7f);
            before = token;
        }

        NamedIn(seen, parts);
        seen.Add(FeatureHash.Of('1', "always"));
        return seen;
    }

    // Stems, and a kind in capitals for each name; words are lower case, so that the two can't meet.
    private static List<string> Tokens(MessageParts parts)
    {
        var tokens = new List<string>();
        for (var i = 0; i < parts.Words.Length && tokens.Count < MostWords;)
        {
            var at = i;
            var name = parts.Names.FirstOrDefault(name => name.Start == at);
            if (name.Length > 0)
            {
                tokens.Add(KindOf(name));
                i += name.Length;
            }
            else
            {
                tokens.Add(Stems.Of(parts.Words[i++]));
            }
        }

        return tokens;
    }

    private static string KindOf(FoundName name) => name.Things.Length == 1
        ? name.Things[0].Kind.ToString().ToUpperInvariant()
        : string.Join('+', name.Things.Select(thing => thing.Kind.ToString().ToUpperInvariant()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static void WordsOf(SparseVector seen, List<string> tokens)
    {
        foreach (var token in tokens.Distinct(StringComparer.Ordinal)) seen.Add(FeatureHash.Of('w', token));
    }

    private static void PairsOf(SparseVector seen, List<string> tokens)
    {
        var before = FeatureHash.Of('w', "^");
        var beforeThat = before;
        foreach (var token in tokens.Append("$"))
        {
            var hash = FeatureHash.Of('w', token);
            seen.Add(FeatureHash.Pair(before, hash));
            seen.Add(FeatureHash.Pair(FeatureHash.Pair(beforeThat, before), hash), 0.7f);
            (beforeThat, before) = (before, hash);
        }
    }

    private static void PiecesOf(SparseVector seen, MessageParts parts)
    {
        Span<char> padded = stackalloc char[LongestWord + 2];
        for (var i = 0; i < Math.Min(MostWords, parts.Words.Length); i++)
        {
            var word = parts.Words[i];
            if (word.Length > LongestWord || IsInName(parts.Names, i)) continue;
            padded[0] = padded[word.Length + 1] = ' ';
            word.CopyTo(padded[1..]);
            var text = padded[..(word.Length + 2)];
            for (var length = ShortestPiece; length <= LongestPiece; length++)
            {
                for (var start = 0; start + length <= text.Length; start++) seen.Add(FeatureHash.Of('c', text.Slice(start, length)));
            }
        }
    }

    private static void AskedIn(SparseVector seen, MessageParts parts)
    {
        foreach (var phrase in parts.Phrases) seen.Add(FeatureHash.Of('p', $"{phrase.Intent}/{phrase.Weight}"));
    }

    private static void NamedIn(SparseVector seen, MessageParts parts)
    {
        foreach (var thing in parts.Names.SelectMany(name => name.Things).Select(thing => (thing.Kind, thing.Id)).Distinct()) seen.Add(FeatureHash.Of('i', $"{thing.Kind}/{thing.Id}"));
    }

    private static void FormOf(SparseVector seen, MessageParts parts)
    {
        seen.Add(FeatureHash.Of('f', parts.IsQuestion ? "question" : "statement"));
        seen.Add(FeatureHash.Of('f', $"words {parts.Words.Length switch { 0 => 0, 1 => 1, 2 => 2, 3 => 3, <= 5 => 5, <= 8 => 8, <= 14 => 14, <= 25 => 25, _ => 50 }}"));
        seen.Add(FeatureHash.Of('f', $"names {Math.Min(3, parts.Names.Length)}"));
        seen.Add(FeatureHash.Of('f', $"signs {Math.Min(3, parts.Signals.Length)}"));
        seen.Add(FeatureHash.Of('f', $"strange {Math.Min(4, parts.Strange)}"));
        if (parts.OnlyNames) seen.Add(FeatureHash.Of('f', "only names"));
        if (parts.Names.Length == 0 && parts.Strange > 0) seen.Add(FeatureHash.Of('f', "only strange"));
        foreach (var kind in parts.Names.SelectMany(name => name.Things).Select(thing => thing.Kind).Distinct()) seen.Add(FeatureHash.Of('f', kind.ToString()));
    }

    private static bool IsInName(ImmutableArray<FoundName> names, int word)
    {
        foreach (var name in names)
        {
            if (word >= name.Start && word < name.Start + name.Length) return true;
        }

        return false;
    }
}

/// <summary>A message taken apart.</summary>
/// <param name="Words">Its words, spelt as probably meant.</param>
/// <param name="Names">The names in it.</param>
/// <param name="Phrases">The ways of asking in it.</param>
/// <param name="Signals">The signs of a phase in it.</param>
/// <param name="OnlyNames">Whether it holds nothing but names and fillers.</param>
/// <param name="OnlyExplained">Whether it holds nothing but names, fillers and words by which an explanation is asked for.</param>
/// <param name="IsQuestion">Whether it has the form of a question.</param>
/// <param name="Strange">How many of its words are known from nowhere.</param>
internal sealed record MessageParts(
    ImmutableArray<string> Words,
    ImmutableArray<FoundName> Names,
    ImmutableArray<IntentPhrase> Phrases,
    ImmutableArray<PhaseSignal> Signals,
    bool OnlyNames,
    bool OnlyExplained,
    bool IsQuestion,
    int Strange);
