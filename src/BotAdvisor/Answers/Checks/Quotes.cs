namespace BotAdvisor.Answers.Checks;

/// <summary>Finds what a sentence quotes: “…”, „…”, «…», "…" and ‘…’. An apostrophe is no quotation mark.</summary>
internal static class Quotes
{
    /// <summary>What is quoted, without the marks; null where a quotation has no end or no beginning.</summary>
    public static IReadOnlyList<string>? In(string text)
    {
        var quoted = new List<string>();
        var start = -1;
        var closers = "";
        for (var at = 0; at < text.Length; at++)
        {
            if (start >= 0 && closers.Contains(text[at], StringComparison.Ordinal) && !IsApostrophe(text, at))
            {
                quoted.Add(text[start..at]);
                start = -1;
            }
            else if (start < 0 && CloserOf(text, at) is { } closer)
            {
                (start, closers) = (at + 1, closer);
            }
            else if (start < 0 && text[at] is '”' or '»')
            {
                return null;
            }
        }

        return start < 0 ? quoted : null;
    }

    private static string? CloserOf(string text, int at) => text[at] switch
    {
        '"' => "\"",
        '“' or '„' => "”“",
        '«' => "»",
        '‘' when !IsApostrophe(text, at) => "’",
        '\'' when at + 1 < text.Length && (at == 0 || text[at - 1] is ' ' or '(') && !IsShortened(text, at) => "'",
        _ => null,
    };

    private static bool IsApostrophe(string text, int at) => text[at] is '\'' or '’' or '‘' && at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);

    // "'s ochtends", "'t".
    private static bool IsShortened(string text, int at) => char.IsLetter(text[at + 1]) && (at + 2 == text.Length || !char.IsLetter(text[at + 2]));
}
