using System.Globalization;
using System.Net.WebSockets;

namespace BotAdvisor.BotFramework.DirectLine;

/// <summary>
/// One open stream: sends what is behind its place in the history, then waits to be called and looks again. Empty frames both ways keep it
/// alive; what a client sends is not read.
/// </summary>
internal sealed class ActivityStream(WebSocket socket, Listeners listeners, ActivitySet typing, TimeProvider time)
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public async Task RunAsync(StreamStart start, Func<long, Task<ActivitySet?>> read, CancellationToken stopping)
    {
        using var listener = listeners.Listen(start.Conversation);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);

        // To cut off a read is to cut off the socket; so the reader has a token of its own, and a good-bye can still be sent.
        using var closed = new CancellationTokenSource();
        var leaving = ReceiveAsync(ending, closed.Token);
        try
        {
            await SendAsync(start.After, read, listener, ending.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // The client has gone, or the server stops; what was not sent stays in the history.
        }

        await CloseAsync(stopping.IsCancellationRequested ? WebSocketCloseStatus.EndpointUnavailable : WebSocketCloseStatus.NormalClosure);

        // The client says good-bye too; one that does not is not waited for.
        await Task.WhenAny(leaving, Task.Delay(Patience, time, CancellationToken.None));
        await closed.CancelAsync();
        await leaving;
    }

    private async Task SendAsync(long after, Func<long, Task<ActivitySet?>> read, Listener listener, CancellationToken cancellationToken)
    {
        while (await read(after) is { } set)
        {
            if (!set.Activities.IsEmpty)
            {
                await socket.SendAsync(set.Write(), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
                after = long.Parse(set.Watermark, CultureInfo.InvariantCulture);
                continue;
            }

            if (!await WaitAsync(listener, cancellationToken)) return;
            if (listener.Take()) await socket.SendAsync((typing with { Watermark = after.ToString(CultureInfo.InvariantCulture) }).Write(), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
    }

    private async Task<bool> WaitAsync(Listener listener, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await listener.CalledAsync(cancellationToken).WaitAsync(KeepAlive, time, cancellationToken);
            }
            catch (TimeoutException)
            {
                await socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
            }
        }
    }

    // Reading is what notices that the client has gone.
    private async Task ReceiveAsync(CancellationTokenSource ending, CancellationToken closed)
    {
        var ignored = new byte[1024];
        try
        {
            while ((await socket.ReceiveAsync(ignored, closed)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // Gone.
        }

        await ending.CancelAsync();
    }

    private async Task CloseAsync(WebSocketCloseStatus status)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return;
        using var patience = new CancellationTokenSource(Patience, time);
        try
        {
            await socket.CloseOutputAsync(status, statusDescription: null, patience.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // Gone already.
        }
    }
}
