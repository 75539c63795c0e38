namespace BotAdvisor.Knowledge.Documents;

/// <summary>Chooses what of an excerpt is quoted: the sentences in a row that hold most of the question, and no more than one reads at once.</summary>
internal static class Quotation
{
    // What is read at a glance, and the most that is read at once.
    private const int Short = 200;
    private const int Longest = 480;

    // What the weight of a word is worth, in characters that have to be read for it.
    private const double CharactersPerWeight = 400;

    // What the amount is worth to who asks for one.
    private const double OfAmount = 3;

    public static string Of(string text, QuestionWord[] asked, bool isForAmount)
    {
        var sentences = Sentences.Of(text);
        if (sentences.Length == 0) return text;
        var terms = sentences.Select(sentence => DocumentTerms.Of(sentence).ToHashSet(StringComparer.Ordinal)).ToArray();
        var (best, bestFrom, bestValue) = (Cut(sentences[0]), -1, double.NegativeInfinity);
        for (var first = 0; first < sentences.Length; first++)
        {
            var held = new HashSet<string>(StringComparer.Ordinal);
            var length = 0;
            var hasAmount = !isForAmount;
            for (var last = first; last < sentences.Length; last++)
            {
                length += sentences[last].Length + 1;
                if (last > first && length > Longest) break;
                held.UnionWith(terms[last]);
                hasAmount |= sentences[last].Any(char.IsDigit);
                var value = asked.Where(word => word.IsIn(held)).Sum(word => word.Weight) - (Math.Max(0, length - Short) / CharactersPerWeight);
                if (hasAmount) value += OfAmount;

                // A sentence more, where that makes it no longer to read, tells what it is about.
                if (value < bestValue || (value == bestValue && bestFrom != first)) continue;
                (best, bestFrom, bestValue) = (string.Join(' ', sentences[first..(last + 1)].Select(Cut)), first, value);
            }
        }

        return best;
    }

    // A list without a full stop can be one long sentence.
    private static string Cut(string sentence)
    {
        if (sentence.Length <= Longest) return sentence;
        var end = sentence.LastIndexOf(' ', Longest);
        return $"{sentence[..(end > 0 ? end : Longest)]} …";
    }
}
