using BotAdvisor.Content;
using BotAdvisor.Understanding;

namespace BotAdvisor.Knowledge;

/// <summary>Rules on how texts are written: short sentences, and no figure that its source does not have.</summary>
internal static class PlainLanguageChecks
{
    private const int NearBracket = 25;
    private const int NearColon = 40;

    public static void SentencesAreShort(ContentLog log)
    {
        var measured = log.Texts.AsParallel().AsOrdered().Select(text => (Text: text, Measure: PlainDutch.Of(text.Text.Nl))).ToArray();
        foreach (var (text, measure) in measured.Where(one => one.Measure.LongestSentence > PlainDutch.MostWordsInSentence))
        {
            log.Fault(new(text.File, text.Line, $"A sentence has {measure.LongestSentence} words; plain Dutch has at most {PlainDutch.MostWordsInSentence}.", "Cut it in two."));
        }

        foreach (var file in measured.GroupBy(one => one.Text.File, StringComparer.Ordinal))
        {
            var longest = file.MaxBy(one => one.Measure.LongestSentence).Text;
            var words = file.Sum(one => one.Measure.Words);
            var average = (double)words / Math.Max(1, file.Sum(one => one.Measure.Sentences));
            if (average > PlainDutch.MostWordsOnAverage)
            {
                log.Fault(new(file.Key, longest.Line, $"The sentences of this file have {average:0.0} words on average; plain Dutch has at most {PlainDutch.MostWordsOnAverage}.", "Shorten the longest ones; one of them is here."));
            }

            var score = PlainDutch.ScoreOf(words, file.Sum(one => one.Measure.Syllables), average);
            if (score < PlainDutch.LowestScore)
            {
                log.Fault(new(file.Key, longest.Line, $"The texts of this file have a reading ease of {score:0}; plain Dutch has at least {PlainDutch.LowestScore}.", "Use shorter words and sentences; 'validate --readability' tells what each text scores."));
            }
        }
    }

    /// <summary>A word of a trade is explained in the file that uses it, behind it or before it: "skills (vaardigheden)", "dat heet governance"; or it is a name of something that the advisor explains.</summary>
    public static void JargonIsExplained(IEnumerable<string> jargon, IEnumerable<string> names, ContentLog log)
    {
        var known = names.Select(name => Words.Spaced(name)).ToHashSet(StringComparer.Ordinal);
        string[] words = [.. jargon.Select(word => Words.Spaced(word)).Where(word => !known.Contains(word))];
        var texts = log.Texts.AsParallel().AsOrdered().Select(text => (Text: text, Said: text.Text.Nl.ToLowerInvariant())).Where(one => words.Any(word => one.Said.Contains(word.Trim(), StringComparison.Ordinal))).Select(one => (one.Text, Said: Words.Spaced(one.Text.Text.Nl))).ToArray();
        foreach (var word in words)
        {
            foreach (var file in texts.Where(one => one.Said.Contains(word, StringComparison.Ordinal)).GroupBy(one => one.Text.File, StringComparer.Ordinal).ToArray())
            {
                if (file.Any(one => Explains(one.Text.Text.Nl, word.Trim()))) continue;
                log.Fault(new(file.Key, file.First().Text.Line, $"'{word.Trim()}' is a word of a trade, and this file does not explain it.", "Say what it means behind it, between brackets, or use a plain word."));
            }
        }
    }

    // Between brackets, before a bracket or a colon in the same sentence, or as what something is called.
    private static bool Explains(string text, string word)
    {
        foreach (var sentence in text.Split(". "))
        {
            var at = sentence.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            var (before, behind) = (sentence[..at], sentence[(at + word.Length)..]);
            if (before.Contains('(', StringComparison.Ordinal) || behind.IndexOf('(', StringComparison.Ordinal) is >= 0 and < NearBracket || behind.IndexOf(':', StringComparison.Ordinal) is >= 0 and < NearColon || behind.Contains(", dus ", StringComparison.Ordinal)) return true;
            if (Words.Of(before).Any(called => called is "heet" or "heten" or "noemt" or "noemen" or "genoemd")) return true;
        }

        return false;
    }

    /// <summary>Every figure said to be the report's stands in the table of figures of a section it names.</summary>
    public static void FiguresAreInTheSource(SourceOutline sources, ContentLog log)
    {
        foreach (var text in log.Texts.Where(text => text.Strength == Labels.Strength.Report).ToArray())
        {
            var known = text.Sources.SelectMany(source => sources.FiguresOf(source)).ToHashSet(StringComparer.Ordinal);
            foreach (var number in Figures.In(text.Text.Nl).Concat(Figures.In(text.Text.En)).Distinct(StringComparer.Ordinal).Where(number => !known.Contains(number)))
            {
                log.Fault(new(text.File, text.Line, $"The figure {number} does not stand in {string.Join(", ", text.Sources)}.", "Correct it, name the section it stands in, or say with 'strength' that it is not the report's."));
            }
        }
    }
}
