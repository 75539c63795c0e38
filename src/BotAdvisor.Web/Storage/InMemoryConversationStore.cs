using System.Collections.Immutable;
using BotAdvisor.Replies;
using BotAdvisor.Storage;

namespace BotAdvisor.Web.Storage;

/// <summary>Conversations that end with the program: for the terminal, where nothing is to be left behind. Keeps the same promises but that of a disk.</summary>
internal sealed class InMemoryConversationStore : IConversationStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (Conversation State, long Version)> _conversations = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Conversation, string Id), Known> _messages = [];
    private readonly SortedDictionary<long, OutgoingReply> _outgoing = [];
    private readonly HashSet<(string Place, string Conversation)> _places = [];
    private long _number;

    public Task<bool> AcceptAsync(AcceptedMessage message, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            KeepPlace(message.Message);
            return Task.FromResult(_messages.TryAdd(Key(message.Message), new Known(++_number, message)));
        }
    }

    public Task<bool> WithdrawAsync(string conversationKey, string messageId, CancellationToken cancellationToken)
    {
        lock (_gate) return Task.FromResult(_messages.TryGetValue((conversationKey, messageId), out var known) && known.Answered is null && _messages.Remove((conversationKey, messageId)));
    }

    public Task<StoredConversation> LoadAsync(string conversationKey, string messageId, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var isAnswered = _messages.TryGetValue((conversationKey, messageId), out var known) && known.Answered is not null;
            var (state, version) = _conversations.GetValueOrDefault(conversationKey, (Conversation.New, 0));
            return Task.FromResult(new StoredConversation(state, version, isAnswered, known?.Answer));
        }
    }

    public Task<SaveOutcome> SaveAsync(TurnRecord turn, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var key = Key(turn.Message);
            if (_messages.TryGetValue(key, out var known) && known.Answered is not null) return Task.FromResult(new SaveOutcome(SaveKind.AnsweredBefore));
            if (turn.Next is { } next)
            {
                var version = _conversations.GetValueOrDefault(key.Conversation).Version;
                if (version != turn.ExpectedVersion) return Task.FromResult(new SaveOutcome(SaveKind.Conflict));
                _conversations[key.Conversation] = (next, version + 1);
            }

            KeepPlace(turn.Message);
            _messages[key] = new Known(known?.Number ?? ++_number, null, turn.At, turn.Address is null ? turn.Reply : null);
            return Task.FromResult(new SaveOutcome(SaveKind.Saved, Outgoing(turn)));
        }
    }

    public Task<ImmutableArray<AcceptedMessage>> UnansweredAsync(CancellationToken cancellationToken)
    {
        lock (_gate) return Task.FromResult<ImmutableArray<AcceptedMessage>>([.. _messages.Values.OrderBy(known => known.Number).Select(known => known.Waiting).OfType<AcceptedMessage>()]);
    }

    public Task<ImmutableArray<OutgoingReply>> UnsentAsync(CancellationToken cancellationToken)
    {
        lock (_gate) return Task.FromResult<ImmutableArray<OutgoingReply>>([.. _outgoing.Values]);
    }

    public Task RemoveOutgoingAsync(long id, string? sentAs, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_outgoing.Remove(id, out var reply) && sentAs is not null && _messages.TryGetValue((reply.ConversationKey, reply.MessageId), out var known)) _messages[(reply.ConversationKey, reply.MessageId)] = known with { Sent = sentAs };
            return Task.CompletedTask;
        }
    }

    public Task<string?> SentForAsync(string conversationKey, string messageId, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var sent = _messages.Where(pair => pair.Key.Conversation == conversationKey && (pair.Key.Id == messageId || pair.Key.Id.StartsWith(messageId + UserMessage.EditMark, StringComparison.Ordinal)) && pair.Value.Sent is not null);
            return Task.FromResult(sent.OrderByDescending(pair => pair.Value.Number).Select(pair => pair.Value.Sent).FirstOrDefault());
        }
    }

    public Task<ImmutableArray<string>> ConversationsInAsync(string place, CancellationToken cancellationToken)
    {
        lock (_gate) return Task.FromResult<ImmutableArray<string>>([.. _places.Where(pair => pair.Place == place).Select(pair => pair.Conversation)]);
    }

    public Task<int> ForgetAnsweredAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var old = _messages.Where(pair => pair.Value.Answered < before).Select(pair => pair.Key).ToArray();
            foreach (var key in old) _messages.Remove(key);
            return Task.FromResult(old.Length);
        }
    }

    public Task ForgetConversationAsync(string conversationKey, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _conversations.Remove(conversationKey);
            _places.RemoveWhere(pair => pair.Conversation == conversationKey);
            foreach (var key in _messages.Keys.Where(key => key.Conversation == conversationKey).ToArray()) _messages.Remove(key);
            foreach (var (id, _) in _outgoing.Where(pair => pair.Value.ConversationKey == conversationKey).ToArray()) _outgoing.Remove(id);
            return Task.CompletedTask;
        }
    }

    private void KeepPlace(UserMessage message)
    {
        if (message.Place is { } place) _places.Add((place, message.ConversationKey));
    }

    private static (string Conversation, string Id) Key(UserMessage message) => (message.ConversationKey, message.Id);

    private OutgoingReply? Outgoing(TurnRecord turn)
    {
        if (turn.Reply is not { } reply || turn.Address is not { } address) return null;
        var outgoing = new OutgoingReply(++_number, turn.Message.ConversationKey, turn.Message.Id, address, reply);
        _outgoing[outgoing.Id] = outgoing;
        return outgoing;
    }

    private sealed record Known(long Number, AcceptedMessage? Waiting, DateTimeOffset? Answered = null, Reply? Answer = null, string? Sent = null);
}
