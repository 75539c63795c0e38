using System.Collections.Concurrent;
using BotAdvisor.Labels;
using BotAdvisor.Replies;
using BotAdvisor.Storage;
using Microsoft.Extensions.Logging;

namespace BotAdvisor.Turns;

/// <summary>
/// Where every message comes in, whatever its channel. A message is accepted once, answered once, and its conversation's messages are
/// worked on one at a time, in the order they came.
/// </summary>
public sealed class Intake : IDisposable
{
    private static readonly GrowingPause Pauses = new(TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(20));

    private readonly IConversationStore _store;
    private readonly TurnRunner _turns;
    private readonly Delivery _delivery;
    private readonly TypingPump _typing;
    private readonly Lanes _accepting = new();
    private readonly Lanes _working = new();
    private readonly ConcurrentDictionary<(string Conversation, string Id), bool> _withdrawn = new();
    private readonly CancellationTokenSource _abandon = new();
    private readonly TimeProvider _time;
    private readonly ILogger<Intake> _logger;

    public Intake(CurrentAdvisor advisor, IConversationStore store, IReplySender sender, TimeProvider time, ILoggerFactory loggers)
    {
        _store = store;
        _time = time;
        _logger = loggers.CreateLogger<Intake>();
        _turns = new TurnRunner(advisor, store, time, loggers.CreateLogger<TurnRunner>());
        _delivery = new Delivery(store, sender, time, loggers.CreateLogger<Delivery>());
        _typing = new TypingPump(sender, time);
    }

    /// <summary>
    /// Accepts a message whose reply is sent later. When the task ends well the message is on disk and will be answered, also after a crash;
    /// one that was accepted before is not answered again, and the task ends with false.
    /// </summary>
    public Task<bool> AcceptAsync(AcceptedMessage accepted, CancellationToken cancellationToken) =>
        _accepting.Run(accepted.Message.ConversationKey, async () =>
        {
            var clean = accepted with { Message = Received(accepted.Message) };
            var isNew = await _store.AcceptAsync(clean, cancellationToken);
            if (isNew)
            {
                // It was taken back, and has come back.
                _withdrawn.TryRemove((clean.Message.ConversationKey, clean.Message.Id), out _);
                _ = Work(clean);
            }

            return isNew;
        });

    /// <summary>Answers a message at once: its reply is given back and not sent. The same message again gets the same reply.</summary>
    public Task<Reply?> AnswerAsync(UserMessage message, CancellationToken cancellationToken) =>
        _working.Run(message.ConversationKey, async () => (await _turns.RunAsync(Received(message), ReplyWay.Back(), cancellationToken)).Reply);

    /// <summary>The same, where every reply may be given back.</summary>
    public Task<PromptAnswer> AnswerWithinAsync(AcceptedMessage accepted, TimeSpan patience, CancellationToken cancellationToken) =>
        AnswerWithinAsync(accepted, patience, _ => true, cancellationToken);

    /// <summary>
    /// Answers a message at once where that can be done in time. Otherwise the message is accepted, and its reply is sent to the address when
    /// it is there. The same message again gets the same reply.
    /// </summary>
    /// <param name="accepted">The message, and where its reply goes when it is late.</param>
    /// <param name="patience">How long the caller can wait.</param>
    /// <param name="isForCaller">Whether a reply may be given back; one that may not is sent to the address.</param>
    /// <param name="cancellationToken">The caller has gone; the turn goes on.</param>
    public async Task<PromptAnswer> AnswerWithinAsync(AcceptedMessage accepted, TimeSpan patience, Func<Reply, bool> isForCaller, CancellationToken cancellationToken)
    {
        var clean = accepted with { Message = Received(accepted.Message) };
        var way = ReplyWay.BackOr(clean.Address, isForCaller);
        var turn = _working.Run(clean.Message.ConversationKey, () => _turns.RunAsync(clean.Message, way, _abandon.Token));
        var inTime = await Task.WhenAny(turn, Task.Delay(patience, _time, cancellationToken)) == turn;
        if (inTime || !way.TryLeave())
        {
            var finished = await turn;
            if (finished.Outgoing is not { } outgoing) return new(finished.Reply, IsLate: false) { IsPast = finished.IsPast };
            _ = _delivery.Post(outgoing, _abandon.Token);
            return new(null, IsLate: true);
        }

        try
        {
            // On disk before the caller is told to wait: the turn may not live to its end.
            await _store.AcceptAsync(clean, CancellationToken.None);
            return new(null, IsLate: true);
        }
        finally
        {
            _ = SendLateAsync(turn, clean);
        }
    }

    /// <summary>Forgets a conversation, after what was accepted in it before is answered.</summary>
    public Task ForgetAsync(string conversationKey, CancellationToken cancellationToken) =>
        _accepting.Run(conversationKey, () => _working.Run(conversationKey, async () =>
        {
            await _store.ForgetConversationAsync(conversationKey, cancellationToken);
            return true;
        }));

    /// <summary>Forgets everything of a place, after what was accepted there before is answered.</summary>
    public async Task ForgetPlaceAsync(string place, CancellationToken cancellationToken)
    {
        foreach (var conversation in await _store.ConversationsInAsync(place, cancellationToken)) await ForgetAsync(conversation, cancellationToken);
    }

    /// <summary>Somebody took a message back: it is not answered any more, where it was not yet. Of an answered one nothing is kept but its id.</summary>
    public async Task WithdrawAsync(string conversationKey, string messageId, CancellationToken cancellationToken)
    {
        if (await _store.WithdrawAsync(conversationKey, messageId, cancellationToken)) _withdrawn[(conversationKey, messageId)] = true;
    }

    /// <summary>Answers a message with something that changes nothing; the same message again is not answered again.</summary>
    public Task SayAsync(AcceptedMessage accepted, LocalizedText text, CancellationToken cancellationToken)
    {
        var language = accepted.Message.Language ?? Language.Nl;
        return SaveAsync(accepted, null, 0, new() { Intent = Intent.Help, Language = language, Blocks = [new(BlockKind.Paragraph, text.In(language))] }, cancellationToken);
    }

    /// <summary>Gives a reply in another conversation than the one it was made in, which goes on there from where it stood.</summary>
    /// <param name="from">The conversation that it was made in.</param>
    /// <param name="to">The conversation that it is given in, with an id that tells this reply from every other, and where it is sent.</param>
    /// <param name="reply">The reply.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task CarryOverAsync(string from, AcceptedMessage to, Reply reply, CancellationToken cancellationToken) =>
        _working.Run(to.Message.ConversationKey, async () =>
        {
            var there = await _store.LoadAsync(to.Message.ConversationKey, to.Message.Id, cancellationToken);
            if (there.Answered) return true;
            var here = (await _store.LoadAsync(from, to.Message.Id, cancellationToken)).Conversation;
            return await SaveAsync(to, there.Conversation.GoingOnFrom(here), there.Version, reply, cancellationToken) ? true : throw new InvalidOperationException("The conversation changed outside of its lane.");
        });

    /// <summary>Takes up what an earlier run of the program left: replies not sent, and messages not answered.</summary>
    public async Task ResumeAsync(CancellationToken cancellationToken)
    {
        foreach (var reply in await _store.UnsentAsync(cancellationToken)) _ = _delivery.Post(reply, _abandon.Token);
        foreach (var message in await _store.UnansweredAsync(cancellationToken)) _ = Work(message);
    }

    /// <summary>Ends when everything accepted is answered and sent. What is left when the token fires is taken up at the next start.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _accepting.DrainAsync(cancellationToken);
            await _working.DrainAsync(cancellationToken);
            await _delivery.DrainAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await _abandon.CancelAsync();
        }
    }

    /// <summary>Stops all work where it is.</summary>
    public void Dispose()
    {
        _abandon.Cancel();
        _abandon.Dispose();
    }

    private UserMessage Received(UserMessage message) => message.WithoutPersonalData() with { SaidAt = message.SaidAt ?? _time.GetUtcNow() };

    private async Task<bool> SaveAsync(AcceptedMessage accepted, Conversation? next, long version, Reply reply, CancellationToken cancellationToken)
    {
        var saved = await _store.SaveAsync(new(accepted.Message, version, next, reply, accepted.Address, _time.GetUtcNow()), cancellationToken);
        if (saved.Outgoing is { } outgoing) _ = _delivery.Post(outgoing, _abandon.Token);
        return saved.Kind != SaveKind.Conflict;
    }

    // What was accepted is answered, if need be when a failing storage has recovered.
    private Task<bool> Work(AcceptedMessage accepted) =>
        _working.Run(accepted.Message.ConversationKey, async () =>
        {
            if (_withdrawn.TryRemove((accepted.Message.ConversationKey, accepted.Message.Id), out _)) return true;
            await Pauses.UntilDoneAsync(
                async () =>
                {
                    var turn = await _typing.WhileAsync(() => _turns.RunAsync(accepted.Message, ReplyWay.To(accepted.Address), _abandon.Token), accepted.Address, _abandon.Token);
                    if (turn.Outgoing is { } outgoing) _ = _delivery.Post(outgoing, _abandon.Token);
                },
                (e, pause) => Log.TurnNotSaved(_logger, ReferenceCode.Of(accepted.Message), pause, e),
                _time,
                _abandon.Token);
            return true;
        });

    private async Task SendLateAsync(Task<FinishedTurn> turn, AcceptedMessage accepted)
    {
        try
        {
            if ((await turn).Outgoing is { } outgoing) await _delivery.Post(outgoing, _abandon.Token);
        }
        catch (Exception) when (!_abandon.IsCancellationRequested)
        {
            // It was accepted meanwhile, so it is answered like any other.
            await Work(accepted);
        }
    }
}

/// <summary>What a caller gets who waits, but not for ever.</summary>
/// <param name="Reply">What is said; null for nothing, and where it is late.</param>
/// <param name="IsLate">Whether the reply is still being worked on and will be sent.</param>
public sealed record PromptAnswer(Reply? Reply, bool IsLate)
{
    /// <summary>Whether the reply was given before, and the conversation has gone on since.</summary>
    public bool IsPast { get; init; }
}
