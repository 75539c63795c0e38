using System.Collections.Immutable;
using System.Globalization;
using BotAdvisor.Web.Channels.Teams.Feedback;
using Microsoft.Data.Sqlite;

namespace BotAdvisor.Web.Storage;

/// <summary>Opinions on answers in the SQLite file. No row tells who, when exactly, or in which conversation.</summary>
internal sealed class SqliteFeedback(SqliteStorage storage)
{
    private const string DayForm = "yyyy-MM-dd";
    private const char Between = ' ';

    /// <summary>Keeps what a message was about, until feedback on it comes or the time is over.</summary>
    public Task AskAsync(string message, string intent, ImmutableArray<string> sources, DateOnly day) =>
        storage.WriteAsync(connection =>
        {
            using var insert = connection.Sql(
                "INSERT INTO feedback_asked (message, intent, sources, day) VALUES (@message, @intent, @sources, @day) ON CONFLICT DO NOTHING",
                ("@message", message), ("@intent", intent), ("@sources", string.Join(Between, sources)), ("@day", Written(day)));
            return insert.ExecuteNonQuery();
        });

    /// <summary>Keeps an opinion, in place of an earlier one where that is still there; returns its row.</summary>
    public Task<long> SaveAsync(long? earlier, string message, Opinion said, DateOnly day) =>
        storage.WriteAsync(connection =>
        {
            using var change = connection.Sql("UPDATE feedback SET is_like = @like, comment = @comment WHERE number = @earlier", ("@like", said.IsLike ? 1 : 0), ("@comment", said.Comment), ("@earlier", earlier));
            if (earlier is { } row && change.ExecuteNonQuery() == 1) return row;
            using var insert = connection.Sql(
                """
                INSERT INTO feedback (is_like, comment, intent, sources, day)
                SELECT @like, @comment, coalesce(max(intent), ''), coalesce(max(sources), ''), @day FROM feedback_asked WHERE message = @message
                RETURNING number
                """,
                ("@like", said.IsLike ? 1 : 0), ("@comment", said.Comment), ("@day", Written(day)), ("@message", message));
            return (long)insert.ExecuteScalar()!;
        });

    /// <summary>Forgets what is older than a day; returns how many opinions.</summary>
    public Task<int> ForgetAsync(DateOnly before) =>
        storage.WriteAsync(connection =>
        {
            using var asked = connection.Sql("DELETE FROM feedback_asked WHERE day < @before", ("@before", Written(before)));
            asked.ExecuteNonQuery();
            using var delete = connection.Sql("DELETE FROM feedback WHERE day < @before", ("@before", Written(before)));
            return delete.ExecuteNonQuery();
        });

    /// <summary>All opinions, the oldest first; a running server and the command line both get at them.</summary>
    public static ImmutableArray<KeptOpinion> All(SqliteConnection connection)
    {
        using var select = connection.Sql("SELECT is_like, comment, intent, sources, day FROM feedback ORDER BY day, number");
        return select.All(row => new KeptOpinion(
            new(row.GetInt64(0) != 0, row.GetString(1)),
            row.GetString(2),
            [.. row.GetString(3).Split(Between, StringSplitOptions.RemoveEmptyEntries)],
            DateOnly.ParseExact(row.GetString(4), DayForm, CultureInfo.InvariantCulture)));
    }

    private static string Written(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);
}
