using System.Collections.Immutable;
using System.Text;
using BotAdvisor.BotFramework.DirectLine;
using BotAdvisor.BotFramework.Schema;

namespace BotAdvisor.Web.Storage;

/// <summary>Direct Line conversations in the SQLite file.</summary>
internal sealed class SqliteActivityHistory(SqliteStorage storage, TimeProvider time) : IActivityHistory
{
    public Task<bool> BeginAsync(string conversation, CancellationToken cancellationToken)
    {
        var now = Now();
        return storage.WriteAsync(connection =>
        {
            using var insert = connection.Sql("INSERT INTO directline_conversation (id, last, changed) VALUES (@id, 0, @now) ON CONFLICT DO NOTHING", ("@id", conversation), ("@now", now));
            return insert.ExecuteNonQuery() == 1;
        });
    }

    public Task<long?> AddAsync(string conversation, string key, Activity activity, CancellationToken cancellationToken)
    {
        var (body, now) = (Encoding.UTF8.GetString(ActivityJson.Write(activity)), Now());
        return storage.WriteAsync(connection =>
        {
            using var known = connection.Sql("SELECT number FROM directline_activity WHERE conversation = @conversation AND key = @key", ("@conversation", conversation), ("@key", key));
            if (known.ExecuteScalar() is long before) return before;
            using var count = connection.Sql("UPDATE directline_conversation SET last = last + 1, changed = @now WHERE id = @conversation RETURNING last", ("@conversation", conversation), ("@now", now));
            if (count.ExecuteScalar() is not long number) return (long?)null;
            using var insert = connection.Sql(
                "INSERT INTO directline_activity (conversation, number, key, body) VALUES (@conversation, @number, @key, @body)",
                ("@conversation", conversation), ("@number", number), ("@key", key), ("@body", body));
            insert.ExecuteNonQuery();
            return number;
        });
    }

    public Task<HistoryPart?> ReadAsync(string conversation, long after, int most, CancellationToken cancellationToken)
    {
        using var connection = storage.Reading();
        using var last = connection.Sql("SELECT last FROM directline_conversation WHERE id = @conversation", ("@conversation", conversation));
        if (last.ExecuteScalar() is not long number) return Task.FromResult<HistoryPart?>(null);
        if (most == 0 || number <= after) return Task.FromResult<HistoryPart?>(new([], number));
        using var select = connection.Sql(
            "SELECT number, body FROM directline_activity WHERE conversation = @conversation AND number > @after ORDER BY number LIMIT @most",
            ("@conversation", conversation), ("@after", after), ("@most", most));
        return Task.FromResult<HistoryPart?>(new(select.All(row => new NumberedActivity(row.GetInt64(0), Read(row.GetString(1)))), number));
    }

    public Task ForgetAsync(string conversation, CancellationToken cancellationToken) =>
        storage.EraseAsync(connection =>
        {
            using var delete = connection.Sql(
                "DELETE FROM directline_activity WHERE conversation = @conversation; DELETE FROM directline_conversation WHERE id = @conversation",
                ("@conversation", conversation));
            delete.ExecuteNonQuery();
        });

    public Task<ImmutableArray<string>> SilentSinceAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        using var connection = storage.Reading();
        using var select = connection.Sql("SELECT id FROM directline_conversation WHERE changed < @moment", ("@moment", moment.ToUnixTimeMilliseconds()));
        return Task.FromResult(select.All(row => row.GetString(0)));
    }

    private static Activity Read(string body) => ActivityJson.Read(Encoding.UTF8.GetBytes(body)) ?? throw new InvalidDataException("A stored activity is damaged. Restore a backup of the storage.");

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();
}
