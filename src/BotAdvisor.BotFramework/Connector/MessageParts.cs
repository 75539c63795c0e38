using System.Globalization;
using BotAdvisor.BotFramework.Schema;

namespace BotAdvisor.BotFramework.Connector;

/// <summary>
/// Cuts a message that is too long for a channel into several that are not: between paragraphs where that can be, else between lines,
/// sentences, words, and at last between letters. Cards and buttons go with the last part.
/// </summary>
public static class MessageParts
{
    /// <summary>The longest message, in UTF-16 code units: 80 KB, of the about 100 KB at which Teams refuses. Source: Teams, format your bot messages.</summary>
    public const int Longest = 80 * 1024 / sizeof(char);

    private const int LeastRoom = 64;

    // From the best place to cut to the worst.
    private static readonly string[] Ends = ["\n\n", "\n", ". ", "! ", "? ", "; ", ", ", " "];

    /// <summary>Whether a message is short enough.</summary>
    public static bool Fits(Activity message) => ActivityJson.LengthOf(message) <= Longest;

    /// <summary>A text in pieces of at most so many UTF-16 code units.</summary>
    public static IReadOnlyList<string> Cut(string text, int longest) => Cut(text, longest, piece => piece.Length);

    /// <summary>The parts; the message itself where it fits. A card that is too long by itself is not cut: the channel will refuse it.</summary>
    public static IReadOnlyList<Activity> Of(Activity message, int longest = Longest)
    {
        if (message.Text is not { Length: > 0 } text || ActivityJson.LengthOf(message) <= longest) return [message];
        var said = message.Speak == text;
        var first = message with { Text = "", Speak = null, Attachments = null, SuggestedActions = null };
        var last = message with { Text = "", Speak = null };
        // What goes with the last part takes room only there; keeping it free in all parts is simpler, and enough.
        var overhead = Math.Max(ActivityJson.LengthOf(first), ActivityJson.LengthOf(last));
        var room = (longest - overhead) / (said ? 2 : 1);
        if (room < LeastRoom) return [message];
        var texts = Cut(text, room, part => ActivityJson.LengthOf(first with { Text = part }) - ActivityJson.LengthOf(first));
        return [.. texts.Select((part, i) => (i == texts.Count - 1 ? last : first) with { Text = part, Speak = said ? part : null })];
    }

    private static List<string> Cut(string text, int room, Func<string, int> lengthOf)
    {
        var parts = new List<string>();
        for (var rest = text; ;)
        {
            if (lengthOf(rest) <= room)
            {
                parts.Add(rest);
                return parts;
            }

            // Signs that JSON escapes take more than one: shrink until the part fits.
            var length = Math.Min(room, rest.Length);
            for (int told; (told = lengthOf(rest[..length])) > room;) length = Math.Max(1, (int)((long)length * room / (told + 1)));
            length = EndWithin(rest, length);
            parts.Add(rest[..length].TrimEnd());
            rest = rest[length..].TrimStart();
        }
    }

    private static int EndWithin(string text, int length)
    {
        foreach (var end in Ends)
        {
            // A part of less than half the room would be cut off for nothing better than a tidy end.
            var at = text.LastIndexOf(end, length - 1, length, StringComparison.Ordinal);
            if (at > length / 2) return at + end.Length;
        }

        // Never within a letter that several code units make up.
        var whole = 0;
        while (true)
        {
            var next = StringInfo.GetNextTextElementLength(text, whole);
            if (whole + next > length) return whole > 0 ? whole : next;
            whole += next;
        }
    }
}
