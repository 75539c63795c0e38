using BotAdvisor.Replies;

namespace BotAdvisor.Turns;

/// <summary>
/// How the reply of one turn travels: sent to an address, or given back to a caller who waits for it. A caller who waits no longer turns the
/// second into the first, as long as the turn has not been saved for them yet.
/// </summary>
internal sealed class ReplyWay
{
    private const int Waiting = 0;
    private const int GivenBack = 1;
    private const int Sent = 2;

    private readonly string? _address;
    private readonly Func<Reply, bool> _isForCaller = _ => true;
    private int _state;

    private ReplyWay(string? address, int state) => (_address, _state) = (address, state);

    private ReplyWay(string? address, int state, Func<Reply, bool> isForCaller)
        : this(address, state) => _isForCaller = isForCaller;

    /// <summary>Sent to an address.</summary>
    public static ReplyWay To(string address) => new(address, Sent);

    /// <summary>Given back, however long that takes.</summary>
    public static ReplyWay Back() => new(null, GivenBack);

    /// <summary>Given back, or sent to an address where it comes too late or is not for the caller.</summary>
    public static ReplyWay BackOr(string address, Func<Reply, bool> isForCaller) => new(address, Waiting, isForCaller);

    /// <summary>Whether nobody waits for it.</summary>
    public bool IsSent => _state == Sent;

    /// <summary>The caller waits no longer. False where the reply is theirs already and comes any moment.</summary>
    public bool TryLeave() => Interlocked.CompareExchange(ref _state, Sent, Waiting) == Waiting;

    /// <summary>Where to send the reply that is about to be saved; null where it is given back. From here on it stays so.</summary>
    public string? Decide(Reply? reply)
    {
        if (reply is not null && !_isForCaller(reply)) return _address;
        var before = Interlocked.CompareExchange(ref _state, GivenBack, Waiting);
        return before == Sent ? _address : null;
    }
}
