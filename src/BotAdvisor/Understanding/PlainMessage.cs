using System.Net;
using System.Text;

namespace BotAdvisor.Understanding;

/// <summary>
/// The words of a message without what a client wraps them in: a Teams mention (<c>&lt;at&gt;…&lt;/at&gt;</c>) goes with its name, other
/// tags become spaces, entities become characters. Text that has neither stays as it is. Linear in the length.
/// </summary>
public static class PlainMessage
{
    // What is longer is no tag of a chat client.
    private const int LongestTag = 2_000;

    /// <summary>The text as the user saw it. Never throws.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny('<', '&')) return text;
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '<' && EndOfTag(text, at) is { } end)
            {
                plain.Append(' ');
                at = IsMention(text, at) ? EndOfMention(text, end) : end;
            }
            else
            {
                plain.Append(text[at++]);
            }
        }

        return WebUtility.HtmlDecode(plain.ToString()).Trim();
    }

    private static int? EndOfTag(string text, int at)
    {
        if (at + 1 >= text.Length || !(char.IsAsciiLetter(text[at + 1]) || text[at + 1] == '/')) return null;
        var close = text.AsSpan(at, Math.Min(LongestTag, text.Length - at)).IndexOfAny('>', '\n');
        return close >= 0 && text[at + close] == '>' ? at + close + 1 : null;
    }

    private static bool IsMention(string text, int at) =>
        text.AsSpan(at + 1).StartsWith("at", StringComparison.OrdinalIgnoreCase) && at + 3 < text.Length && text[at + 3] is '>' or ' ';

    private static int EndOfMention(string text, int from)
    {
        var window = text.AsSpan(from, Math.Min(LongestTag, text.Length - from));
        var close = window.IndexOf("</at>", StringComparison.OrdinalIgnoreCase);
        return close < 0 ? from : from + close + "</at>".Length;
    }
}
