using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace BotAdvisor.Web.Storage;

/// <summary>The SQLite file of this process, with its one writer: write-ahead log, synchronous in full, one process at a time.</summary>
internal sealed class SqliteStorage : IDisposable
{
    private const int MostAttempts = 3;
    private const int SqliteBusy = 5;

    private readonly FileStream _lock;
    private readonly SqliteWriter _writer;
    private readonly string _connectionString;
    private readonly ConcurrentBag<PreparedConnection> _reading = [];

    /// <exception cref="StorageException">The file cannot be used.</exception>
    public SqliteStorage(string path)
    {
        _connectionString = SqliteFile.ConnectionString(path);
        _lock = SqliteFile.Lock(path);
        try
        {
            _writer = new SqliteWriter(SqliteFile.Open(path));
        }
        catch
        {
            _lock.Dispose();
            throw;
        }
    }

    /// <summary>Does a write; the task ends after it is on disk.</summary>
    public Task<T> WriteAsync<T>(Func<SqliteConnection, T> work) => _writer.WriteAsync(work);

    /// <summary>Ends well where the file can be written: it writes a few random bytes, over those of the last time.</summary>
    public Task ProveWritableAsync() => _writer.WriteAsync(connection =>
    {
        using var insert = connection.Sql("INSERT INTO secret (name, value) VALUES ('probe', randomblob(16)) ON CONFLICT (name) DO UPDATE SET value = excluded.value");
        return insert.ExecuteNonQuery();
    });

    /// <summary>Does a deletion, and sees to it that nothing of what was deleted is left in the file beside the tables, the write-ahead log included.</summary>
    public async Task EraseAsync(Action<SqliteConnection> work)
    {
        await _writer.WriteAsync(connection =>
        {
            work(connection);
            return true;
        });

        // Deleted cells and pages are overwritten (secure_delete), but the log keeps earlier copies of them until it is written back and cut off.
        for (var attempt = 1; !IsLogCutOff(); attempt++)
        {
            if (attempt == MostAttempts) throw new SqliteException("What was deleted could not be taken out of the write-ahead log, because somebody kept reading the file.", SqliteBusy);
        }
    }

    /// <summary>A connection to read with; dispose of it, and it waits for the next reader.</summary>
    public SqliteConnection Reading()
    {
        if (_reading.TryTake(out var waiting)) return waiting;
        var connection = new PreparedConnection(_connectionString, _reading);
        connection.Open();
        return connection;
    }

    // Says itself whether readers kept it from finishing.
    private bool IsLogCutOff()
    {
        using var connection = Reading();
        using var patience = connection.Sql("PRAGMA busy_timeout = 5000");
        patience.ExecuteNonQuery();
        using var checkpoint = connection.Sql("PRAGMA wal_checkpoint(TRUNCATE)");
        using var row = checkpoint.ExecuteReader();
        return row.Read() && row.GetInt64(0) == 0;
    }

    public void Dispose()
    {
        _writer.Dispose();
        while (_reading.TryTake(out var waiting)) waiting.Release();
        _lock.Dispose();
    }
}
