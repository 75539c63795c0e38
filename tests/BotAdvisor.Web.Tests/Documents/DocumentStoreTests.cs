using BotAdvisor.Knowledge.Documents;
using BotAdvisor.Web.Documents;
using BotAdvisor.Web.Storage;

namespace BotAdvisor.Web.Tests.Documents;

/// <summary>Documents come whole, replace what they were, and go without a trace.</summary>
public sealed class DocumentStoreTests : IDisposable
{
    private static readonly DateTimeOffset Day = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new("document-store-");
    private readonly DocumentStore _store;

    public DocumentStoreTests() => _store = new(Path.Combine(_folder.Path, "x.documents.db"));

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Without_documents_nothing_is_found_and_no_file_is_made()
    {
        _store.Vocabulary().Excerpts.ShouldBe(0);
        _store.Find(["verlof"], 5).ShouldBeEmpty();
        _store.List().ShouldBeEmpty();
        _store.Remove("regeling").ShouldBeFalse();
        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void An_excerpt_is_found_with_its_section_and_page()
    {
        _store.Put("regeling", "Regeling.pdf", Document(new("3.1 Verlof", 2, 4), new("Je hebt 25 dagen verlof.", 0, 4)), Day);

        _store.Find([.. DocumentTerms.Of("verlof")], 5).ShouldHaveSingleItem().ShouldBe(new Excerpt(1, "regeling", "Regeling", "3.1 Verlof", 4, "Je hebt 25 dagen verlof."));
        _store.List().ShouldHaveSingleItem().ShouldBe(new ImportedDocument("regeling", "Regeling", "Regeling.pdf", 9, Day, 1));
    }

    [Fact]
    public void Importing_again_replaces_and_removing_leaves_nothing()
    {
        _store.Put("regeling", "Regeling.pdf", Document(Said("Je hebt 25 dagen verlof.")), Day);
        _store.Put("ander", "Ander.pdf", Document(Said("De kantine is open.")), Day);

        _store.Put("regeling", "Regeling.docx", Document(Said("Je hebt 26 dagen vakantie.")), Day);

        _store.Find([.. DocumentTerms.Of("verlof")], 5).ShouldBeEmpty();
        _store.Find([.. DocumentTerms.Of("vakantie")], 5).ShouldHaveSingleItem().Text.ShouldContain("26");
        _store.Remove("regeling").ShouldBeTrue();
        _store.Find([.. DocumentTerms.Of("vakantie")], 5).ShouldBeEmpty();
        _store.Vocabulary().Holding.Keys.Order().ShouldBe(DocumentTerms.Of("de is kantine open regeling").Order());
        _store.List().Select(document => document.Id).ShouldBe(["ander"]);
    }

    [Fact]
    public void Who_reads_sees_what_another_process_imports_and_removes()
    {
        _store.Vocabulary().Excerpts.ShouldBe(0);
        using var other = new DocumentStore(Path.Combine(_folder.Path, "x.documents.db"));

        other.Put("regeling", "Regeling.pdf", Document(Said("Je hebt verlof.")), Day);
        var first = _store.Vocabulary();
        first.Excerpts.ShouldBe(1);
        _store.Vocabulary().ShouldBeSameAs(first);

        other.Remove("regeling");
        _store.Vocabulary().Excerpts.ShouldBe(0);
    }

    [Fact]
    public void A_damaged_file_is_told_to_the_operator_and_silent_to_users()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "x.documents.db"), string.Concat(Enumerable.Repeat("geen sqlite ", 500)));

        _store.Vocabulary().Excerpts.ShouldBe(0);
        _store.Find(["verlof"], 5).ShouldBeEmpty();
        Should.Throw<StorageException>(() => _store.List()).Message.ShouldContain("x.documents.db");
        Should.Throw<StorageException>(() => _store.Put("a", "a.txt", Document(Said("a")), Day)).Message.ShouldContain("Storage:Path");
    }

    [Fact]
    public void A_newer_form_is_left_alone()
    {
        _store.Put("regeling", "Regeling.pdf", Document(Said("Je hebt verlof.")), Day);
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection(SqliteFile.ConnectionString(Path.Combine(_folder.Path, "x.documents.db"))))
        {
            connection.Open();
            using var command = connection.Sql("PRAGMA user_version = 99");
            command.ExecuteNonQuery();
        }

        Should.Throw<StorageException>(() => _store.Remove("regeling")).Message.ShouldContain("form 99");
    }

    private static DocumentPiece Said(string text) => new(text);

    private static ReadDocument Document(params DocumentPiece[] pieces) => new("Regeling", 9, [.. pieces]);
}
