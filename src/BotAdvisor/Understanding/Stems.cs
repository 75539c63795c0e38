namespace BotAdvisor.Understanding;

/// <summary>
/// Cuts words down to what their forms share, roughly and alike for Dutch and English: "banen" and "baan", "verdwijnt" and "verdwijnen",
/// "automatisering" and "automatiseren". Only for comparing; a stem need not be a word.
/// </summary>
internal static class Stems
{
    private const int Shortest = 3;

    // Longest first; what is left keeps at least three letters.
    private static readonly string[] Suffixes = ["heden", "ingen", "tjes", "heid", "ende", "ing", "jes", "ers", "est", "tje", "den", "ten", "en", "de", "te", "je", "er", "ed", "es", "e", "s", "d", "t"];

    /// <summary>The stem of a word as <see cref="Words"/> gives it.</summary>
    public static string Of(string word)
    {
        if (word.Length <= Shortest || char.IsAsciiDigit(word[0])) return word;
        var stem = word;
        for (var rounds = 0; rounds < 2; rounds++)
        {
            var suffix = Array.Find(Suffixes, suffix => stem.Length - suffix.Length >= Shortest && stem.EndsWith(suffix, StringComparison.Ordinal));
            if (suffix is null) break;
            stem = stem[..^suffix.Length];
        }

        return Single(stem);
    }

    // "baan" and "ban(en)", "mann(en)" and "man", "verliez(en)" and "verlies", "geve(n)" and "geef".
    private static string Single(string stem)
    {
        Span<char> letters = stackalloc char[stem.Length];
        var length = 0;
        foreach (var letter in stem)
        {
            if (length == 0 || letters[length - 1] != letter) letters[length++] = letter;
        }

        letters[length - 1] = letters[length - 1] switch { 'z' => 's', 'v' => 'f', var other => other };
        return new string(letters[..length]);
    }
}
