using System.Buffers.Text;
using System.Security.Cryptography;

namespace BotAdvisor.BotFramework.DirectLine;

/// <summary>
/// Tickets for streams: a stream's URL cannot carry a header, so it carries a ticket instead, which opens one stream, once, within
/// <see cref="Lifetime"/>. Kept in memory: after a restart a client asks for a new one anyway.
/// </summary>
public sealed class StreamTickets(TimeProvider time)
{
    /// <summary>How long a ticket is good.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);

    private const int SweepAbove = 1_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (StreamStart Start, DateTimeOffset Until)> _open = new(StringComparer.Ordinal);

    /// <summary>Makes a ticket.</summary>
    public string Issue(StreamStart start)
    {
        var ticket = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        var now = time.GetUtcNow();
        lock (_gate)
        {
            if (_open.Count >= SweepAbove)
            {
                foreach (var (old, _) in _open.Where(pair => pair.Value.Until <= now).ToArray()) _open.Remove(old);
            }

            _open[ticket] = (start, now + Lifetime);
        }

        return ticket;
    }

    /// <summary>Takes a ticket; null where it is unknown, used or too old.</summary>
    public StreamStart? Take(string ticket)
    {
        lock (_gate) return _open.Remove(ticket, out var entry) && entry.Until > time.GetUtcNow() ? entry.Start : null;
    }
}

/// <summary>Where a stream begins.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="After">The number of the last activity that its client has.</param>
public sealed record StreamStart(string Conversation, long After);
