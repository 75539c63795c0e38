using BotAdvisor.Storage;
using BotAdvisor.Web.Storage;
using Microsoft.Data.Sqlite;

namespace BotAdvisor.Web.Tests.Storage;

public sealed class SqliteConversationStoreTests : ConversationStoreContract, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("store-");
    private SqliteStorage _storage;
    private SqliteConversationStore _store;

    public SqliteConversationStoreTests()
    {
        _storage = new SqliteStorage(Path);
        _store = new SqliteConversationStore(_storage);
    }

    protected override IConversationStore Store => _store;

    private string Path => System.IO.Path.Combine(_folder.FullName, "below", "b.db");

    public void Dispose()
    {
        _storage.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Everything_is_there_after_a_restart()
    {
        await _store.AcceptAsync(Accepted("1"), default);
        await _store.SaveAsync(Turn("0", 0, State("a"), address: "x"), default);

        Restart();

        (await _store.LoadAsync("c", "2", default)).Version.ShouldBe(1);
        (await _store.UnansweredAsync(default)).Length.ShouldBe(1);
        (await _store.UnsentAsync(default)).Length.ShouldBe(1);
    }

    [Fact]
    public void The_file_syncs_every_commit_and_writes_ahead()
    {
        Scalar("PRAGMA journal_mode").ShouldBe("wal");
        using var connection = SqliteFile.Open(System.IO.Path.Combine(_folder.FullName, "other.db"));
        using var command = connection.Sql("PRAGMA synchronous");
        command.ExecuteScalar().ShouldBe(2L);
    }

    [Fact]
    public async Task The_text_of_an_answered_message_is_gone_from_the_tables()
    {
        await _store.AcceptAsync(Accepted("secret"), default);
        Scalar("SELECT body FROM message")!.ToString()!.ShouldContain("text of secret");

        await _store.SaveAsync(Turn("secret", 0), default);

        Scalar("SELECT body FROM message").ShouldBe(DBNull.Value);
        Scalar("SELECT count(*) FROM conversation WHERE state LIKE '%text of%'").ShouldBe(0L);
    }

    [Fact]
    public async Task A_conversation_stored_by_a_newer_version_is_refused_and_left_alone()
    {
        await _store.SaveAsync(Turn("1", 0), default);
        Scalar("UPDATE conversation SET state = '{\"schema\":99}' RETURNING 1");

        await Should.ThrowAsync<NewerSchemaException>(() => _store.LoadAsync("c", "2", default));

        Scalar("SELECT state FROM conversation").ShouldBe("{\"schema\":99}");
    }

    [Fact]
    public void A_second_process_is_kept_out_with_a_remedy() =>
        Should.Throw<StorageException>(() => new SqliteStorage(Path)).Message.ShouldContain("Storage:Path");

    [Fact]
    public async Task A_file_of_the_first_version_is_brought_up_to_date_and_keeps_what_it_holds()
    {
        await _store.SaveAsync(Turn("1", 0, State("kept")), default);
        Scalar("DROP TABLE directline_conversation; DROP TABLE directline_activity; DROP TABLE secret; DROP TABLE place; DROP TABLE model_switch; DROP TABLE feedback; DROP TABLE feedback_asked; ALTER TABLE message DROP COLUMN sent; PRAGMA user_version = 1");

        Restart();

        Scalar("PRAGMA user_version").ShouldBe(5L);
        Scalar("SELECT count(*) FROM directline_activity").ShouldBe(0L);
        (await _store.LoadAsync("c", "2", default)).Conversation.Dialog!.Dialog.ShouldBe("kept");
    }

    [Fact]
    public void A_file_of_a_newer_version_is_refused()
    {
        Scalar("PRAGMA user_version = 7");
        _storage.Dispose();

        Should.Throw<StorageException>(() => new SqliteStorage(Path)).Message.ShouldContain("Run the newer version");
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_with_a_remedy()
    {
        var path = System.IO.Path.Combine(_folder.FullName, "text.db");
        File.WriteAllText(path, string.Concat(Enumerable.Repeat("this is no database. ", 100)));

        Should.Throw<StorageException>(() => new SqliteStorage(path)).Message.ShouldContain("set Storage:Path to another file");
    }

    [Fact]
    public async Task A_write_that_fails_takes_no_other_with_it()
    {
        Scalar("CREATE TRIGGER broken BEFORE INSERT ON message WHEN NEW.id = 'bad' BEGIN SELECT RAISE(ABORT, 'as meant'); END");

        var writes = Enumerable.Range(0, 20).Select(i => _store.AcceptAsync(Accepted(i == 7 ? "bad" : $"{i}"), default)).ToArray();
        await Should.ThrowAsync<SqliteException>(() => Task.WhenAll(writes));

        writes.Count(write => write.IsCompletedSuccessfully).ShouldBe(19);
        writes[7].Exception!.InnerException.ShouldBeOfType<SqliteException>();
        (await _store.UnansweredAsync(default)).Length.ShouldBe(19);
    }

    private void Restart()
    {
        _storage.Dispose();
        _storage = new SqliteStorage(Path);
        _store = new SqliteConversationStore(_storage);
    }

    private object? Scalar(string sql)
    {
        using var connection = new SqliteConnection(SqliteFile.ConnectionString(Path));
        connection.Open();
        using var command = connection.Sql(sql);
        return command.ExecuteScalar();
    }
}
