using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace BotAdvisor.Web.Storage;

/// <summary>
/// The one writer of a SQLite file. Everything that waits is written in one transaction, so that many turns share one sync of the disk;
/// each task ends after its transaction is on disk.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private const int MostPerTransaction = 256;

    private readonly PreparedConnection _connection;
    private readonly Channel<Write> _waiting = Channel.CreateUnbounded<Write>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Thread _thread;

    public SqliteWriter(PreparedConnection connection)
    {
        _connection = connection;
        _thread = new Thread(WriteAll) { IsBackground = true, Name = "SQLite writer" };
        _thread.Start();
    }

    /// <summary>Does a write; what the work throws, the task throws, and nothing of it is kept.</summary>
    public Task<T> WriteAsync<T>(Func<SqliteConnection, T> work)
    {
        var write = new Write<T>(work);
        return _waiting.Writer.TryWrite(write) ? write.Done : Task.FromException<T>(new ObjectDisposedException(nameof(SqliteWriter)));
    }

    public void Dispose()
    {
        _waiting.Writer.TryComplete();
        _thread.Join();
        _connection.Release();
    }

    private void WriteAll()
    {
        var batch = new List<Write>(MostPerTransaction);
        while (_waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (batch.Count < MostPerTransaction && _waiting.Reader.TryRead(out var write)) batch.Add(write);
            if (!TryInOneTransaction(batch))
            {
                // One of them failed and took the others with it: each for itself, so that only that one fails.
                foreach (var write in batch.Where(write => !TryInOneTransaction([write]))) write.Fail();
            }

            batch.Clear();
        }
    }

    private bool TryInOneTransaction(List<Write> batch)
    {
        try
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            foreach (var write in batch) write.Run(_connection);
            transaction.Commit();
        }
        catch (Exception e)
        {
            foreach (var write in batch) write.Failure = e;
            return false;
        }

        foreach (var write in batch) write.Succeed();
        return true;
    }

    private abstract class Write
    {
        public Exception? Failure { get; set; }

        public abstract void Run(SqliteConnection connection);

        public abstract void Succeed();

        public abstract void Fail();
    }

    private sealed class Write<T>(Func<SqliteConnection, T> work) : Write
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _result;

        public Task<T> Done => _done.Task;

        public override void Run(SqliteConnection connection) => _result = work(connection);

        public override void Succeed() => _done.SetResult(_result!);

        public override void Fail() => _done.SetException(Failure!);
    }
}
