using System.Text;

namespace BotAdvisor.Tests;

/// <summary>Activities of every kind that a channel sends, in the form that Microsoft's clients give them.</summary>
internal static class RecordedActivities
{
    private const string Unused = "http://127.0.0.1:9/_connector";

    /// <summary>All of them, a JSON text each, with replies going to that connector.</summary>
    public static IReadOnlyList<string> All(string serviceUrl = Unused) =>
        [.. File.ReadLines(Path.Combine(RepositoryFolder.Root, "tests", "Shared", "activities.jsonl")).Select(line => line.Replace(Unused, serviceUrl, StringComparison.Ordinal))];
}

/// <summary>Mutilates activities, the same way each time.</summary>
internal sealed class Mutilator(int seed, string serviceUrl)
{
    private static readonly string[] Pieces =
    [
        "null", "\"\"", "[]", "{}", "true", "-1", "1e999", "\"\\ud800\"", "\"\\u0000\"", "\"😀\"", "[null]", "[[[[[[[[]]]]]]]]", "{\"id\":null}", "{\"id\":5}", "\"2026-13-45T99:99:99Z\"", "NaN",
        "\"" + "\u202e\u0000\\\\\"", "\"<at>Bot</at>\"", "{\"type\":\"Action.Execute\"}", "{\"action\":{\"type\":\"Action.Execute\",\"data\":[]}}", "\ufeff", ",", "\"type\":\"message\",",
    ];

    private readonly Random _random = new(seed);
    private readonly IReadOnlyList<string> _whole = RecordedActivities.All(serviceUrl);
    private int _made;

    /// <summary>One of the recordings, changed in one to three places: bytes, cuts, doubled pieces, values in the place of others.</summary>
    public byte[] Next()
    {
        // A conversation of its own: one would take its messages at the pace of a conversation.
        var whole = _whole[_random.Next(_whole.Count)].Replace("a:chat-1", $"a:chat-{seed}-{++_made}", StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(whole).ToList();
        for (var changes = _random.Next(1, 4); changes > 0 && bytes.Count > 0; changes--) Change(bytes);
        return [.. bytes];
    }

    private void Change(List<byte> bytes)
    {
        var at = _random.Next(bytes.Count);
        var length = _random.Next(1, Math.Min(40, bytes.Count - at) + 1);
        switch (_random.Next(12))
        {
            case 0: bytes[at] = (byte)_random.Next(256); break;
            case 1: bytes.RemoveRange(at, length); break;
            case 2: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
            case 3: bytes.InsertRange(at, Piece()); break;
            case 4: bytes.RemoveRange(at, bytes.Count - at); break;
            default: ReplaceValue(bytes, at); break;
        }
    }

    // Most random changes break the JSON; one that leaves it whole goes deeper.
    private void ReplaceValue(List<byte> bytes, int near)
    {
        var colon = bytes.IndexOf((byte)':', near);
        if (colon < 0) return;
        var end = bytes.FindIndex(colon, sign => sign is (byte)',' or (byte)'}');
        if (end < 0) return;
        bytes.RemoveRange(colon + 1, end - colon - 1);
        bytes.InsertRange(colon + 1, Piece());
    }

    private byte[] Piece() => Encoding.UTF8.GetBytes(Pieces[_random.Next(Pieces.Length)]);
}
