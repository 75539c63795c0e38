using System.Collections.Immutable;
using System.Globalization;

namespace BotAdvisor.Content;

/// <summary>
/// How plain a Dutch text is. The score is Flesch's reading ease with the weights that Douma (1960) found for Dutch:
/// 206.84 - 0.77 × syllables per 100 words - 0.93 × words per sentence. Above 60 reads easily; long words weigh most, so that a text on
/// "digitalisering" scores lower than it reads. Syllables are counted as groups of vowels.
/// </summary>
/// <param name="Sentences">How many sentences.</param>
/// <param name="Words">How many words.</param>
/// <param name="Syllables">How many syllables.</param>
/// <param name="LongestSentence">The words of the longest sentence.</param>
/// <param name="LongWords">Words of more than <see cref="MostLetters"/> letters, in order.</param>
/// <param name="Passives">How many sentences have a form of "worden".</param>
public sealed record PlainDutch(int Sentences, int Words, int Syllables, int LongestSentence, ImmutableArray<string> LongWords, int Passives)
{
    /// <summary>No sentence may have more words.</summary>
    public const int MostWordsInSentence = 22;

    /// <summary>The sentences of one file may not have more words on average.</summary>
    public const double MostWordsOnAverage = 13;

    /// <summary>The texts of one file together may not score lower. Terms such as "digitalisering" weigh on short texts, so a single text may.</summary>
    public const int LowestScore = 30;

    /// <summary>A word with more letters is long.</summary>
    public const int MostLetters = 14;

    private const string Vowels = "aeiouyàáâäèéêëìíîïòóôöùúûü";
    private const string NewSyllable = "äëïöü";

    /// <summary>Words per sentence; 0 for an empty text.</summary>
    public double WordsPerSentence => Sentences == 0 ? 0 : (double)Words / Sentences;

    /// <summary>The reading ease, usually from 0 to 100; higher is easier.</summary>
    public double Score => ScoreOf(Words, Syllables, WordsPerSentence);

    /// <summary>The reading ease of so many words and syllables, with so many words a sentence; 100 for no words.</summary>
    public static double ScoreOf(int words, int syllables, double wordsPerSentence) => words == 0 ? 100 : 206.84 - (77.0 * syllables / words) - (0.93 * wordsPerSentence);

    /// <summary>Measures one text.</summary>
    public static PlainDutch Of(string text) => Of([text]);

    /// <summary>Measures several texts as one.</summary>
    public static PlainDutch Of(IEnumerable<string> texts)
    {
        var sentences = texts.SelectMany(SentencesOf).ToArray();
        var words = sentences.SelectMany(sentence => sentence).ToArray();
        return new PlainDutch(
            sentences.Length,
            words.Length,
            words.Sum(SyllablesOf),
            sentences.Length == 0 ? 0 : sentences.Max(sentence => sentence.Length),
            [.. words.Where(word => word.Length > MostLetters)],
            sentences.Count(sentence => sentence.Any(word => word is "wordt" or "worden" or "werd" or "werden")));
    }

    /// <summary>A sentence ends at a full stop, question mark or exclamation mark before a space or the end; "2.0" has no end in it.</summary>
    private static IEnumerable<string[]> SentencesOf(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var ends = text[i] is '.' or '?' or '!' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]));
            if (!ends && i + 1 < text.Length) continue;
            var words = WordsOf(text[start..(i + 1)]);
            if (words.Length > 0) yield return words;
            start = i + 1;
        }
    }

    private static string[] WordsOf(string sentence) =>
    [
        .. sentence.Split([' ', '\n', '\t', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('.', ',', ':', ';', '?', '!', '"', '\'', '’', '“', '”').ToLower(CultureInfo.InvariantCulture))
            .Where(word => word.Any(char.IsLetterOrDigit)),
    ];

    // A group of vowels is a syllable; a diaeresis begins one, and so does the vowel behind "aai", "ooi" and "oei": "mooie" has two.
    private static int SyllablesOf(string word)
    {
        var count = 0;
        var group = "";
        foreach (var letter in word)
        {
            var isVowel = Vowels.Contains(letter, StringComparison.Ordinal);
            if (isVowel && (group.Length == 0 || NewSyllable.Contains(letter, StringComparison.Ordinal) || group is "aai" or "ooi" or "oei")) (count, group) = (count + 1, "");
            group = isVowel || (letter == 'j' && group.Length > 0) ? group + letter : "";
        }

        return Math.Max(1, count);
    }
}
