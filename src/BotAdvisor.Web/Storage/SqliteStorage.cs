using Microsoft.Data.Sqlite;

namespace BotAdvisor.Web.Storage;

/// <summary>The SQLite file of this process, with its one writer: write-ahead log, synchronous in full, one process at a time.</summary>
internal sealed class SqliteStorage : IDisposable
{
    private readonly FileStream _lock;
    private readonly SqliteWriter _writer;
    private readonly string _connectionString;

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

    /// <summary>A connection to read with.</summary>
    public SqliteConnection Reading()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        return connection;
    }

    public void Dispose()
    {
        _writer.Dispose();
        SqliteConnection.ClearAllPools();
        _lock.Dispose();
    }
}
