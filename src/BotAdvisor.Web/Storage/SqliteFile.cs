using Microsoft.Data.Sqlite;

namespace BotAdvisor.Web.Storage;

/// <summary>Opens the SQLite file: the folder, the lock that keeps a second process out, the tables.</summary>
internal static class SqliteFile
{
    // What each version added, in order: a new file gets all of them, an older one those it lacks.
    private static readonly string[] Versions =
    [
        """
        CREATE TABLE conversation (
            key      TEXT PRIMARY KEY,
            version  INTEGER NOT NULL,
            state    TEXT NOT NULL,
            changed  INTEGER NOT NULL
        ) WITHOUT ROWID;

        -- A message waits while 'answered' is null; then its text is gone and its id is kept for a while, so that it is answered once.
        CREATE TABLE message (
            number       INTEGER PRIMARY KEY,
            conversation TEXT NOT NULL,
            id           TEXT NOT NULL,
            body         TEXT,
            address      TEXT,
            answer       TEXT,
            answered     INTEGER,
            UNIQUE (conversation, id)
        );
        CREATE INDEX message_waiting ON message (number) WHERE answered IS NULL;
        CREATE INDEX message_answered ON message (answered) WHERE answered IS NOT NULL;

        CREATE TABLE outgoing (
            number       INTEGER PRIMARY KEY AUTOINCREMENT,
            conversation TEXT NOT NULL,
            message      TEXT NOT NULL,
            address      TEXT NOT NULL,
            reply        TEXT NOT NULL
        );
        """,
        """
        CREATE TABLE directline_conversation (
            id       TEXT PRIMARY KEY,
            last     INTEGER NOT NULL,
            changed  INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX directline_conversation_changed ON directline_conversation (changed);

        -- 'key' tells an activity that comes again.
        CREATE TABLE directline_activity (
            conversation TEXT NOT NULL,
            number       INTEGER NOT NULL,
            key          TEXT NOT NULL,
            body         TEXT NOT NULL,
            PRIMARY KEY (conversation, number),
            UNIQUE (conversation, key)
        ) WITHOUT ROWID;

        CREATE TABLE secret (
            name  TEXT PRIMARY KEY,
            value BLOB NOT NULL
        ) WITHOUT ROWID;
        """,
        """
        -- Every turn of the switch of the model; the last row is how it stands.
        CREATE TABLE model_switch (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            is_on  INTEGER NOT NULL,
            reason TEXT NOT NULL,
            who    TEXT NOT NULL,
            at     INTEGER NOT NULL
        );
        """,
        """
        -- In which place each conversation is held, so that what is kept of a place can be found and deleted.
        CREATE TABLE place (
            place        TEXT NOT NULL,
            conversation TEXT NOT NULL,
            PRIMARY KEY (place, conversation)
        ) WITHOUT ROWID;
        CREATE INDEX place_conversation ON place (conversation);

        -- By what the channel knows the reply that was sent.
        ALTER TABLE message ADD COLUMN sent TEXT;
        """,
        """
        -- What users think of answers, without who or where; and what the messages that ask it were about.
        CREATE TABLE feedback (
            number  INTEGER PRIMARY KEY,
            is_like INTEGER NOT NULL,
            comment TEXT NOT NULL,
            intent  TEXT NOT NULL,
            sources TEXT NOT NULL,
            day     TEXT NOT NULL
        );
        CREATE INDEX feedback_day ON feedback (day);
        CREATE TABLE feedback_asked (
            message TEXT PRIMARY KEY,
            intent  TEXT NOT NULL,
            sources TEXT NOT NULL,
            day     TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX feedback_asked_day ON feedback_asked (day);
        """,
    ];

    /// <summary>Takes the file for this process until the stream is disposed.</summary>
    /// <exception cref="StorageException">Another process has it, or it cannot be made.</exception>
    public static FileStream Lock(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new FileStream($"{path}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The storage {path} cannot be taken into use: {e.Message} Stop the other botadvisor that uses it, or set Storage:Path to a file that this user may write.", e);
        }
    }

    /// <summary>The connection for the writer, with the tables in place.</summary>
    /// <exception cref="StorageException">The file is no SQLite file of ours, or one of a newer version.</exception>
    public static PreparedConnection Open(string path)
    {
        var connection = new PreparedConnection(ConnectionString(path));
        try
        {
            connection.Open();
            Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA busy_timeout = 5000;");
            var version = Convert.ToInt32(Scalar(connection, "PRAGMA user_version"), provider: null);
            if (version > Versions.Length) throw new StorageException($"The storage {path} has form {version}; this version knows form {Versions.Length}. Run the newer version, or set Storage:Path to another file.");
            if (version < Versions.Length) Execute(connection, $"BEGIN IMMEDIATE; {string.Concat(Versions.Skip(version))} PRAGMA user_version = {Versions.Length}; COMMIT;");
            return connection;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw new StorageException($"The storage {path} cannot be used: {e.Message} Check the disk, the rights and whether it is a SQLite file; or set Storage:Path to another file.", e);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static string ConnectionString(string path) => new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString();

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}

/// <summary>The storage cannot be used; the message names the file and the remedy.</summary>
internal sealed class StorageException(string message, Exception? inner = null) : Exception(message, inner);
