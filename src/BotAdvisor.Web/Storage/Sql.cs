using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace BotAdvisor.Web.Storage;

/// <summary>Commands with their parameters, in one line.</summary>
internal static class SqlExtensions
{
    public static SqliteCommand Sql(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (connection is PreparedConnection prepared) return prepared.Prepared(sql, parameters);
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    public static ImmutableArray<T> All<T>(this SqliteCommand command, Func<SqliteDataReader, T> read)
    {
        using var row = command.ExecuteReader();
        var all = ImmutableArray.CreateBuilder<T>();
        while (row.Read()) all.Add(read(row));
        return all.ToImmutable();
    }
}
