using System.Collections.Concurrent;
using System.Data;
using Microsoft.Data.Sqlite;

namespace BotAdvisor.Web.Storage;

/// <summary>
/// A connection that keeps its commands: SQLite then reads each of our statements once, which costs more than carrying it out. With a pool it
/// goes back there when it is disposed of, instead of being closed.
/// </summary>
internal sealed class PreparedConnection(string connectionString, ConcurrentBag<PreparedConnection>? pool = null) : SqliteConnection(connectionString)
{
    private readonly Dictionary<string, KeptCommand> _commands = new(StringComparer.Ordinal);
    private bool _isClosing;

    /// <summary>The command for a statement, with these parameters. One at a time: using the same statement again changes it.</summary>
    public SqliteCommand Prepared(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            _commands[sql] = command = new KeptCommand { Connection = this, CommandText = sql };
            foreach (var (name, _) in parameters) command.Parameters.AddWithValue(name, DBNull.Value);
        }

        command.Transaction = Transaction;
        for (var i = 0; i < parameters.Length; i++) command.Parameters[i].Value = parameters[i].Value ?? DBNull.Value;
        return command;
    }

    /// <summary>Closes it for good.</summary>
    public void Release()
    {
        _isClosing = true;
        foreach (var command in _commands.Values) command.Release();
        Dispose();
    }

    protected override void Dispose(bool disposing)
    {
        // Only a whole one, and not one that the garbage collector has found.
        if (disposing && pool is not null && !_isClosing && State == ConnectionState.Open) pool.Add(this);
        else base.Dispose(disposing);
    }

    /// <summary>A command that outlives its use.</summary>
    private sealed class KeptCommand : SqliteCommand
    {
        private bool _isReleased;

        public void Release()
        {
            _isReleased = true;
            Dispose();
        }

        protected override void Dispose(bool disposing)
        {
            if (_isReleased) base.Dispose(disposing);
        }
    }
}
