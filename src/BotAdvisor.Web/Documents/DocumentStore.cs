using System.Collections.Immutable;
using System.Globalization;
using BotAdvisor.Knowledge.Documents;
using BotAdvisor.Web.Storage;
using Microsoft.Data.Sqlite;

namespace BotAdvisor.Web.Documents;

/// <summary>
/// The documents of the organisation's own, in a SQLite file beside that of the conversations: so that they can be imported while the advisor
/// runs, which sees them from the next question on. Their words are indexed with FTS5, by their stems.
/// </summary>
internal sealed class DocumentStore : IExcerptStore, IDisposable
{
    private const int Form = 1;

    private const string Tables = """
        CREATE TABLE document (
            id       TEXT PRIMARY KEY,
            title    TEXT NOT NULL,
            file     TEXT NOT NULL,
            pages    INTEGER,
            imported INTEGER NOT NULL
        ) WITHOUT ROWID;

        CREATE TABLE excerpt (
            number   INTEGER PRIMARY KEY,
            document TEXT NOT NULL,
            section  TEXT NOT NULL,
            page     INTEGER,
            text     TEXT NOT NULL
        );
        CREATE INDEX excerpt_document ON excerpt (document);

        -- Its rows have the numbers of the excerpts.
        CREATE VIRTUAL TABLE excerpt_terms USING fts5 (terms, detail = 'column', tokenize = "unicode61 remove_diacritics 0");
        CREATE VIRTUAL TABLE excerpt_vocabulary USING fts5vocab (excerpt_terms, 'row');
        """;

    private const string Select = "SELECT excerpt.number, document.id, document.title, excerpt.section, excerpt.page, excerpt.text";

    private readonly string _path;
    private readonly Lock _gate = new();
    private PreparedConnection? _reading;
    private long _seen = -1;
    private ExcerptVocabulary _vocabulary = ExcerptVocabulary.None;

    /// <summary>Makes the store; no file is made before a document is imported.</summary>
    /// <param name="path">The SQLite file.</param>
    public DocumentStore(string path) => _path = path;

    /// <summary>The file that goes with that of the conversations.</summary>
    public static string FileBeside(string storage) => Path.ChangeExtension(storage, ".documents.db");

    /// <inheritdoc/>
    public ExcerptVocabulary Vocabulary()
    {
        lock (_gate)
        {
            try
            {
                if (Reading() is not { } connection) return _vocabulary = ExcerptVocabulary.None;
                var seen = Number(connection, "PRAGMA data_version");
                if (seen == _seen) return _vocabulary;
                using var words = connection.Sql("SELECT term, doc FROM excerpt_vocabulary");
                var holding = words.All(row => KeyValuePair.Create(row.GetString(0), row.GetInt32(1))).ToDictionary(StringComparer.Ordinal);
                _vocabulary = new((int)Number(connection, "SELECT count(*) FROM excerpt"), holding);
                _seen = seen;
                return _vocabulary;
            }
            catch (SqliteException)
            {
                return Lost();
            }
        }
    }

    /// <inheritdoc/>
    public ImmutableArray<Excerpt> Find(IReadOnlyCollection<string> terms, int most)
    {
        lock (_gate)
        {
            try
            {
                if (Reading() is not { } connection) return [];
                using var command = connection.Sql(
                    $"""
                    {Select}
                    FROM excerpt_terms JOIN excerpt ON excerpt.number = excerpt_terms.rowid JOIN document ON document.id = excerpt.document
                    WHERE excerpt_terms MATCH @terms ORDER BY bm25(excerpt_terms) LIMIT @most
                    """,
                    ("@terms", string.Join(" OR ", terms.Select(term => $"\"{term}\""))),
                    ("@most", most));
                return command.All(ExcerptOf);
            }
            catch (SqliteException)
            {
                Lost();
                return [];
            }
        }
    }

    /// <summary>The excerpt that a source names (<see cref="Excerpt.Source"/>); null where there is none, or it cannot be read.</summary>
    public Excerpt? Read(string source)
    {
        if (!long.TryParse(source.AsSpan(source.IndexOf('#', StringComparison.Ordinal) + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        lock (_gate)
        {
            try
            {
                if (Reading() is not { } connection) return null;
                using var command = connection.Sql($"{Select} FROM excerpt JOIN document ON document.id = excerpt.document WHERE excerpt.number = @number", ("@number", number));
                return command.All(ExcerptOf).FirstOrDefault(excerpt => excerpt.Source == source);
            }
            catch (SqliteException)
            {
                Lost();
                return null;
            }
        }
    }

    /// <summary>Puts a document in, in the place of an earlier one with its id; all of it or nothing.</summary>
    /// <returns>How many excerpts it was cut into.</returns>
    /// <exception cref="StorageException">The file cannot be written.</exception>
    public int Put(string id, string file, ReadDocument document, DateTimeOffset imported) => Write(connection =>
    {
        Delete(connection, id);
        using (var insert = connection.Sql("INSERT INTO document (id, title, file, pages, imported) VALUES (@id, @title, @file, @pages, @imported)", ("@id", id), ("@title", document.Title), ("@file", file), ("@pages", document.Pages), ("@imported", imported.ToUnixTimeSeconds()))) insert.ExecuteNonQuery();
        var count = 0;
        foreach (var excerpt in Excerpts.Of(document))
        {
            using var insert = connection.Sql("INSERT INTO excerpt (document, section, page, text) VALUES (@document, @section, @page, @text) RETURNING number", ("@document", id), ("@section", excerpt.Section), ("@page", excerpt.Page), ("@text", excerpt.Text));
            var number = (long)insert.ExecuteScalar()!;
            var terms = new Excerpt(number, id, document.Title, excerpt.Section, excerpt.Page, excerpt.Text).Terms();
            using var index = connection.Sql("INSERT INTO excerpt_terms (rowid, terms) VALUES (@number, @terms)", ("@number", number), ("@terms", string.Join(' ', terms)));
            index.ExecuteNonQuery();
            count++;
        }

        return count;
    });

    /// <summary>Takes a document out. False where there is none with that id.</summary>
    /// <exception cref="StorageException">The file cannot be written.</exception>
    public bool Remove(string id) => File.Exists(_path) && Write(connection => Delete(connection, id));

    /// <summary>The documents there are, by their title.</summary>
    /// <exception cref="StorageException">The file cannot be read.</exception>
    public ImmutableArray<ImportedDocument> List()
    {
        lock (_gate)
        {
            try
            {
                if (Reading() is not { } connection) return [];
                using var command = connection.Sql("SELECT id, title, file, pages, imported, (SELECT count(*) FROM excerpt WHERE excerpt.document = document.id) FROM document ORDER BY title, id");
                return command.All(row => new ImportedDocument(row.GetString(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetInt32(3), DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(4)), row.GetInt32(5)));
            }
            catch (SqliteException e)
            {
                throw Unusable(e);
            }
        }
    }

    public void Dispose()
    {
        lock (_gate) _reading?.Release();
    }

    private static Excerpt ExcerptOf(SqliteDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetInt32(4), row.GetString(5));

    private static bool Delete(SqliteConnection connection, string id)
    {
        using var terms = connection.Sql("DELETE FROM excerpt_terms WHERE rowid IN (SELECT number FROM excerpt WHERE document = @id)", ("@id", id));
        terms.ExecuteNonQuery();
        using var excerpts = connection.Sql("DELETE FROM excerpt WHERE document = @id", ("@id", id));
        excerpts.ExecuteNonQuery();
        using var document = connection.Sql("DELETE FROM document WHERE id = @id", ("@id", id));
        return document.ExecuteNonQuery() > 0;
    }

    // A connection that stays open; null while there is no file, or one whose tables are still being made.
    private PreparedConnection? Reading()
    {
        if (_reading is not null || !File.Exists(_path)) return _reading;
        var connection = new PreparedConnection(SqliteFile.ConnectionString(_path));
        connection.Open();
        if (Number(connection, "PRAGMA user_version") == Form) return _reading = connection;
        connection.Release();
        return null;
    }

    private ExcerptVocabulary Lost()
    {
        _reading?.Release();
        _reading = null;
        _seen = -1;
        return _vocabulary = ExcerptVocabulary.None;
    }

    private T Write<T>(Func<SqliteConnection, T> work)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            using var connection = new SqliteConnection(SqliteFile.ConnectionString(_path));
            connection.Open();
            using (var begin = connection.Sql("PRAGMA journal_mode = WAL; PRAGMA secure_delete = ON; PRAGMA busy_timeout = 5000;")) begin.ExecuteNonQuery();
            var form = Number(connection, "PRAGMA user_version");
            if (form > Form) throw new StorageException($"The documents in {_path} have form {form}; this version knows form {Form}. Run the newer version, or move the file away and import anew.");
            using var transaction = connection.BeginTransaction(deferred: false);
            if (form == 0) connection.Sql($"{Tables} PRAGMA user_version = {Form};").ExecuteNonQuery();
            var done = work(connection);
            transaction.Commit();
            return done;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw Unusable(e);
        }
    }

    private StorageException Unusable(Exception e) => new($"The documents in {_path} cannot be used: {e.Message} Check the disk, the rights and whether it is a SQLite file; or set Storage:Path to another place.", e);

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.Sql(sql);
        return Convert.ToInt64(command.ExecuteScalar(), provider: null);
    }
}

/// <summary>A document that was imported.</summary>
internal sealed record ImportedDocument(string Id, string Title, string File, int? Pages, DateTimeOffset Imported, int Excerpts);
