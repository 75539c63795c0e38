using System.Collections.Immutable;
using System.Text.Json;
using BotAdvisor.Storage;
using Microsoft.Data.Sqlite;

namespace BotAdvisor.Web.Storage;

/// <summary>Conversations in the SQLite file.</summary>
internal sealed class SqliteConversationStore(SqliteStorage storage, ILogger<SqliteConversationStore>? logger = null) : IConversationStore
{
    public Task<bool> AcceptAsync(AcceptedMessage message, CancellationToken cancellationToken) =>
        storage.WriteAsync(connection =>
        {
            using var insert = connection.Sql(
                "INSERT INTO message (conversation, id, body, address) VALUES (@conversation, @id, @body, @address) ON CONFLICT DO NOTHING",
                ("@conversation", message.Message.ConversationKey), ("@id", message.Message.Id), ("@body", StoredJson.Write(message.Message)), ("@address", message.Address));
            var isNew = insert.ExecuteNonQuery() == 1;
            if (isNew) KeepPlace(connection, message.Message);
            return isNew;
        });

    public Task<bool> WithdrawAsync(string conversationKey, string messageId, CancellationToken cancellationToken) =>
        storage.WriteAsync(connection =>
        {
            using var delete = connection.Sql("DELETE FROM message WHERE conversation = @conversation AND id = @id AND answered IS NULL", ("@conversation", conversationKey), ("@id", messageId));
            return delete.ExecuteNonQuery() == 1;
        });

    public Task<StoredConversation> LoadAsync(string conversationKey, string messageId, CancellationToken cancellationToken)
    {
        using var connection = storage.Reading();
        using var message = connection.Sql("SELECT answer FROM message WHERE conversation = @conversation AND id = @id AND answered IS NOT NULL", ("@conversation", conversationKey), ("@id", messageId));
        using var answered = message.ExecuteReader();
        var isAnswered = answered.Read();
        var answer = isAnswered && !answered.IsDBNull(0) ? StoredJson.ReadReply(answered.GetString(0)) : null;
        using var select = connection.Sql("SELECT version, state FROM conversation WHERE key = @key", ("@key", conversationKey));
        using var row = select.ExecuteReader();
        return Task.FromResult(row.Read()
            ? new StoredConversation(StoredJson.ReadConversation(row.GetString(1)), row.GetInt64(0), isAnswered, answer)
            : new StoredConversation(Conversation.New, 0, isAnswered, answer));
    }

    public Task<SaveOutcome> SaveAsync(TurnRecord turn, CancellationToken cancellationToken) => storage.WriteAsync(connection => Save(connection, turn));

    public Task<ImmutableArray<AcceptedMessage>> UnansweredAsync(CancellationToken cancellationToken)
    {
        using var connection = storage.Reading();
        using var select = connection.Sql("SELECT body, address FROM message WHERE answered IS NULL ORDER BY number");
        return Task.FromResult(Readable(select, row => new AcceptedMessage(StoredJson.ReadMessage(row.GetString(0)), row.GetString(1))));
    }

    public Task<ImmutableArray<OutgoingReply>> UnsentAsync(CancellationToken cancellationToken)
    {
        using var connection = storage.Reading();
        using var select = connection.Sql("SELECT number, conversation, message, address, reply FROM outgoing ORDER BY number");
        return Task.FromResult(Readable(select, row => new OutgoingReply(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), StoredJson.ReadReply(row.GetString(4)))));
    }

    public Task RemoveOutgoingAsync(long id, string? sentAs, CancellationToken cancellationToken) =>
        storage.WriteAsync(connection =>
        {
            if (sentAs is not null)
            {
                using var keep = connection.Sql(
                    "UPDATE message SET sent = @sent FROM outgoing WHERE outgoing.number = @number AND message.conversation = outgoing.conversation AND message.id = outgoing.message",
                    ("@sent", sentAs), ("@number", id));
                keep.ExecuteNonQuery();
            }

            using var delete = connection.Sql("DELETE FROM outgoing WHERE number = @number", ("@number", id));
            return delete.ExecuteNonQuery();
        });

    public Task<string?> SentForAsync(string conversationKey, string messageId, CancellationToken cancellationToken)
    {
        using var connection = storage.Reading();
        using var select = connection.Sql(
            "SELECT sent FROM message WHERE conversation = @conversation AND (id = @id OR substr(id, 1, length(@edits)) = @edits) AND sent IS NOT NULL ORDER BY number DESC LIMIT 1",
            ("@conversation", conversationKey), ("@id", messageId), ("@edits", messageId + UserMessage.EditMark));
        return Task.FromResult((string?)select.ExecuteScalar());
    }

    public Task<ImmutableArray<string>> ConversationsInAsync(string place, CancellationToken cancellationToken)
    {
        using var connection = storage.Reading();
        using var select = connection.Sql("SELECT conversation FROM place WHERE place = @place", ("@place", place));
        return Task.FromResult(select.All(row => row.GetString(0)));
    }

    public Task<int> ForgetAnsweredAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        storage.WriteAsync(connection =>
        {
            using var delete = connection.Sql("DELETE FROM message WHERE answered < @before", ("@before", before.ToUnixTimeMilliseconds()));
            return delete.ExecuteNonQuery();
        });

    public Task ForgetConversationAsync(string conversationKey, CancellationToken cancellationToken) =>
        storage.EraseAsync(connection =>
        {
            using var delete = connection.Sql(
                "DELETE FROM message WHERE conversation = @key; DELETE FROM outgoing WHERE conversation = @key; DELETE FROM conversation WHERE key = @key; DELETE FROM place WHERE conversation = @key",
                ("@key", conversationKey));
            delete.ExecuteNonQuery();
        });

    // The order matters: first what may refuse, then what changes, so that a refused save leaves no trace in its transaction.
    private static SaveOutcome Save(SqliteConnection connection, TurnRecord turn)
    {
        var message = turn.Message;
        using var answered = connection.Sql("SELECT answered IS NOT NULL FROM message WHERE conversation = @conversation AND id = @id", ("@conversation", message.ConversationKey), ("@id", message.Id));
        var known = answered.ExecuteScalar();
        if (known is 1L) return new(SaveKind.AnsweredBefore);
        if (turn.Next is { } next && !TryChange(connection, message.ConversationKey, turn.ExpectedVersion, next, turn.At)) return new(SaveKind.Conflict);

        var atOnce = turn.Address is null && turn.Reply is { } reply ? StoredJson.Write(reply) : null;
        using var mark = connection.Sql(
            """
            INSERT INTO message (conversation, id, answer, answered) VALUES (@conversation, @id, @answer, @at)
            ON CONFLICT (conversation, id) DO UPDATE SET body = NULL, address = NULL, answer = excluded.answer, answered = excluded.answered
            """,
            ("@conversation", message.ConversationKey), ("@id", message.Id), ("@answer", atOnce), ("@at", turn.At.ToUnixTimeMilliseconds()));
        mark.ExecuteNonQuery();
        if (known is null) KeepPlace(connection, message);
        return new(SaveKind.Saved, Outgoing(connection, turn));
    }

    private static void KeepPlace(SqliteConnection connection, UserMessage message)
    {
        if (message.Place is not { } place) return;
        using var insert = connection.Sql("INSERT INTO place (place, conversation) VALUES (@place, @conversation) ON CONFLICT DO NOTHING", ("@place", place), ("@conversation", message.ConversationKey));
        insert.ExecuteNonQuery();
    }

    private static bool TryChange(SqliteConnection connection, string key, long expected, Conversation next, DateTimeOffset at)
    {
        var sql = expected == 0
            ? "INSERT INTO conversation (key, version, state, changed) VALUES (@key, 1, @state, @at) ON CONFLICT DO NOTHING"
            : "UPDATE conversation SET version = version + 1, state = @state, changed = @at WHERE key = @key AND version = @expected";
        using var change = connection.Sql(sql, ("@key", key), ("@state", StoredJson.Write(next)), ("@at", at.ToUnixTimeMilliseconds()), ("@expected", expected));
        return change.ExecuteNonQuery() == 1;
    }

    private static OutgoingReply? Outgoing(SqliteConnection connection, TurnRecord turn)
    {
        if (turn.Reply is not { } reply || turn.Address is not { } address) return null;
        var (key, id) = (turn.Message.ConversationKey, turn.Message.Id);
        using var insert = connection.Sql(
            "INSERT INTO outgoing (conversation, message, address, reply) VALUES (@conversation, @message, @address, @reply) RETURNING number",
            ("@conversation", key), ("@message", id), ("@address", address), ("@reply", StoredJson.Write(reply)));
        return new OutgoingReply((long)insert.ExecuteScalar()!, key, id, address, reply);
    }

    // What another version wrote, or a damaged disk left, must not keep all the rest from being answered.
    private ImmutableArray<T> Readable<T>(SqliteCommand select, Func<SqliteDataReader, T> read)
        where T : class
    {
        return [.. select.All(TryRead).OfType<T>()];

        T? TryRead(SqliteDataReader row)
        {
            try
            {
                return read(row);
            }
            catch (JsonException e)
            {
                if (logger is not null) Log.NotReadable(logger, typeof(T).Name, e);
                return null;
            }
        }
    }
}
