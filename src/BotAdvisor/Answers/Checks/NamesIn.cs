using BotAdvisor.Understanding;

namespace BotAdvisor.Answers.Checks;

/// <summary>
/// Finds what may be a name in a sentence: a word with a capital that is not there because a sentence begins, and one with several capitals
/// wherever it stands. A name that is not in the source is invented, or brought from elsewhere.
/// </summary>
internal static class NamesIn
{
    /// <summary>Whether every name stands in the source. The first word of a sentence is no name where it is a small word, or a common word of source or question.</summary>
    public static bool AllStandIn(string text, SourceWords source, AskedWords asked)
    {
        var begins = true;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                begins |= text[at] is '.' or '?' or '!';
                at++;
                continue;
            }

            var end = at;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] is '\'' or '’' && end + 1 < text.Length && char.IsLetter(text[end + 1])))) end++;
            if (!IsFit(text[at..end], begins, source, asked)) return false;
            begins = false;
            at = end;
        }

        return true;
    }

    private static bool IsFit(string word, bool begins, SourceWords source, AskedWords asked)
    {
        var capitals = word.Count(char.IsUpper);
        if (capitals == 0) return true;
        var plain = Words.Joined(word);
        if (source.HasWord(plain)) return true;
        if (!begins || capitals > 1) return false;
        return SmallWords.Are(plain) || NumberWords.Of(plain) is not null || source.HasFormOf(plain) || asked.HaveCommon(plain);
    }
}
