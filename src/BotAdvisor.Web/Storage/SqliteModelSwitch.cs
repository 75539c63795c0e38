using BotAdvisor.Web.Answers;
using Microsoft.Data.Sqlite;

namespace BotAdvisor.Web.Storage;

/// <summary>The switch of the model in the storage: who turned it, when and why. A running server and the command line both get at it.</summary>
internal static class SqliteModelSwitch
{
    /// <summary>How it stands; as set, where nobody has turned it.</summary>
    public static ModelSwitchState Read(SqliteConnection connection) => History(connection, most: 1) is [var last] ? last : ModelSwitchState.AsSet;

    /// <summary>How it was turned, the last first.</summary>
    public static IReadOnlyList<ModelSwitchState> History(SqliteConnection connection, int most)
    {
        using var select = connection.Sql("SELECT is_on, reason, who, at FROM model_switch ORDER BY number DESC LIMIT @most", ("@most", most));
        using var row = select.ExecuteReader();
        var turns = new List<ModelSwitchState>();
        while (row.Read()) turns.Add(new(row.GetInt64(0) != 0, row.GetString(1), row.GetString(2), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3))));
        return turns;
    }

    public static void Turn(SqliteConnection connection, ModelSwitchState state)
    {
        using var insert = connection.Sql(
            "INSERT INTO model_switch (is_on, reason, who, at) VALUES (@on, @reason, @who, @at)",
            ("@on", state.IsOn ? 1 : 0),
            ("@reason", state.Reason),
            ("@who", state.Who),
            ("@at", state.When!.Value.ToUnixTimeMilliseconds()));
        insert.ExecuteNonQuery();
    }
}
