namespace BotAdvisor.Answers.Checks;

/// <summary>A text in pieces in which amounts can be told: words in small letters, numbers with their points and commas, and single signs.</summary>
internal static class Tokens
{
    public static List<string> Of(string text)
    {
        var tokens = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = at + 1;
            if (char.IsLetterOrDigit(text[at]))
            {
                while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsWithinNumber(text, end))) end++;
                tokens.Add(text[at..end].ToLowerInvariant());
            }
            else if (!char.IsWhiteSpace(text[at]))
            {
                tokens.Add(text[at..end]);
            }

            at = end;
        }

        return tokens;
    }

    private static bool IsWithinNumber(string text, int at) => text[at] is '.' or ',' && char.IsAsciiDigit(text[at - 1]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);
}
