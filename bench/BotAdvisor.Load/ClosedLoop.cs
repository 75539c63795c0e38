using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BotAdvisor.Load;

/// <summary>
/// Closed-loop load: each connection sends a request, waits for the response, and sends the next. Plain sockets, so that the generator takes
/// as little of the machine as it can from the server it measures.
/// </summary>
/// <param name="port">The server's port on loopback.</param>
/// <param name="token">Goes along as bearer token.</param>
/// <param name="body">The body of the n-th request of a connection.</param>
internal sealed class ClosedLoop(int port, string token, Func<int, int, string> body)
{
    /// <summary>Sends from so many connections at once for so long.</summary>
    public async Task<LoadResult> RunAsync(int connections, TimeSpan duration)
    {
        using var end = new CancellationTokenSource(duration);
        var watch = Stopwatch.StartNew();
        var results = await Task.WhenAll(Enumerable.Range(0, connections).Select(connection => Task.Run(() => ConnectionAsync(connection, end.Token))));
        var took = watch.Elapsed;
        var times = results.SelectMany(result => result.Times).Order().ToArray();
        return new(times.Length, times.Length / took.TotalSeconds, At(times, 0.5), At(times, 0.99), results.Sum(result => result.Failed));
    }

    private static TimeSpan At(TimeSpan[] sorted, double share) => sorted.Length == 0 ? default : sorted[(int)(share * (sorted.Length - 1))];

    private async Task<(List<TimeSpan> Times, int Failed)> ConnectionAsync(int connection, CancellationToken end)
    {
        var (times, failed) = (new List<TimeSpan>(10_000), 0);
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), CancellationToken.None);
        var answer = new byte[65_536];
        for (var n = 0; !end.IsCancellationRequested; n++)
        {
            var json = Encoding.UTF8.GetBytes(body(connection, n));
            var head = Encoding.ASCII.GetBytes($"POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\n\r\n");
            var began = Stopwatch.GetTimestamp();
            await socket.SendAsync((byte[])[.. head, .. json], SocketFlags.None, CancellationToken.None);
            var ok = await ReceiveAsync(socket, answer);
            times.Add(Stopwatch.GetElapsedTime(began));
            if (!ok) failed++;
        }

        return (times, failed);
    }

    // Reads one response; its length is told, or it comes in chunks.
    private static async Task<bool> ReceiveAsync(Socket socket, byte[] buffer)
    {
        var have = 0;
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(have), SocketFlags.None, CancellationToken.None);
            if (read == 0) throw new IOException("The server closed the connection.");
            have += read;
            var text = buffer.AsSpan(0, have);
            var headers = text.IndexOf("\r\n\r\n"u8);
            if (headers < 0) continue;
            var head = Encoding.ASCII.GetString(text[..headers]);
            var isOk = head.AsSpan(9, 1) is "2";
            var length = Header(head, "content-length:");
            var isWhole = length is not null ? have >= headers + 4 + int.Parse(length, null) : text[(headers + 4)..].EndsWith("0\r\n\r\n"u8) || head.Contains(" 202 ", StringComparison.Ordinal);
            if (isWhole) return isOk;
        }
    }

    private static string? Header(string head, string name)
    {
        var at = head.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : head[(at + name.Length)..].Split('\r')[0].Trim();
    }
}

/// <summary>What came of a load.</summary>
internal sealed record LoadResult(int Requests, double PerSecond, TimeSpan Median, TimeSpan P99, int Failed);
