using System.Threading.Channels;

namespace BotAdvisor.BotFramework.DirectLine;

/// <summary>Tells open streams that their conversation has something new. What it is they read from the history, so a lost call loses nothing.</summary>
internal sealed class Listeners
{
    // One a tab, and some that are dying; who has more is not reading.
    private const int MostPerConversation = 10;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<Listener>> _open = new(StringComparer.Ordinal);

    /// <summary>Listens to a conversation until disposed. Where too many do, the first one is sent away.</summary>
    public Listener Listen(string conversation)
    {
        var listener = new Listener(this, conversation);
        lock (_gate)
        {
            if (!_open.TryGetValue(conversation, out var all)) _open[conversation] = all = [];
            all.Add(listener);
            if (all.Count > MostPerConversation) all[0].SendAway();
        }

        return listener;
    }

    /// <summary>Calls everybody who listens to a conversation.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="isTyping">Whether the bot is typing, which stands in no history.</param>
    public void Call(string conversation, bool isTyping = false)
    {
        lock (_gate)
        {
            foreach (var listener in _open.GetValueOrDefault(conversation, [])) listener.Call(isTyping);
        }
    }

    internal void Leave(string conversation, Listener listener)
    {
        lock (_gate)
        {
            if (!_open.TryGetValue(conversation, out var all)) return;
            all.Remove(listener);
            if (all.Count == 0) _open.Remove(conversation);
        }
    }
}

/// <summary>Somebody who listens to a conversation. Several calls between two looks are one.</summary>
internal sealed class Listener(Listeners listeners, string conversation) : IDisposable
{
    private readonly Channel<bool> _calls = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private int _typing;

    /// <summary>Ends when there was a call: true, or when it was sent away: false.</summary>
    public Task<bool> CalledAsync(CancellationToken cancellationToken) => _calls.Reader.WaitToReadAsync(cancellationToken).AsTask();

    /// <summary>Takes the call, and tells whether the bot was typing.</summary>
    public bool Take()
    {
        _calls.Reader.TryRead(out _);
        return Interlocked.Exchange(ref _typing, 0) == 1;
    }

    internal void Call(bool isTyping)
    {
        if (isTyping) Interlocked.Exchange(ref _typing, 1);
        _calls.Writer.TryWrite(true);
    }

    internal void SendAway()
    {
        _calls.Writer.TryComplete();
        listeners.Leave(conversation, this);
    }

    public void Dispose() => listeners.Leave(conversation, this);
}
