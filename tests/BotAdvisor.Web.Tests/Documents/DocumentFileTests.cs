using System.Text;
using BotAdvisor.Web.Documents;

namespace BotAdvisor.Web.Tests.Documents;

/// <summary>Files are read as what they are: heads as heads, pages counted, and nothing in them that is not their text.</summary>
public sealed class DocumentFileTests : IDisposable
{
    private static readonly string Long = string.Join(' ', Enumerable.Repeat("en nog wat", 20));
    private static readonly string[] Subjects = ["verlof", "verzuim", "reiskosten", "thuiswerk", "scholing", "pensioen"];

    private readonly TemporaryFolder _folder = new("documents-");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_text_file_keeps_numbered_heads_and_joins_lines()
    {
        var read = Read("a.txt", MadeDocuments.Text("Regeling\n\n2.1 Dagen\nJe werkt drie\ndagen thuis. Ook op dins-\ndag.\n\n2.2\tTijden\n\nTussen tien en drie.\n"));

        read.Pieces.ShouldBe([new("Regeling"), new("2.1 Dagen", 2), new("Je werkt drie dagen thuis. Ook op dinsdag."), new("2.2 Tijden", 2), new("Tussen tien en drie.")]);
        read.Title.ShouldBe("a");
    }

    [Fact]
    public void A_note_that_begins_with_its_number_is_no_head()
    {
        var read = Read("a.txt", MadeDocuments.Text("1 Inleiding\n\nDe tekst.\n\n4 Zie bijvoorbeeld het interview met de directeur over de regeling\n"));

        read.Pieces.Where(piece => piece.IsHead).Select(piece => piece.Text).ShouldBe(["1 Inleiding"]);
    }

    [Fact]
    public void A_line_of_a_table_of_contents_is_no_head() =>
        Read("a.txt", MadeDocuments.Text("2.1 Verlof .......... 14\n\n2.1 Verlof\n\nJe hebt verlof.")).Pieces.Count(piece => piece.IsHead).ShouldBe(1);

    [Fact]
    public void A_form_feed_in_a_text_file_begins_a_page()
    {
        var read = Read("a.txt", MadeDocuments.Text("Eerste bladzij.\fTweede bladzij."));

        read.Pages.ShouldBe(2);
        read.Pieces.ShouldBe([new("Eerste bladzij.", 0, 1), new("Tweede bladzij.", 0, 2)]);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_text_file_may_have_a_mark_of_its_encoding(string encoding)
    {
        var known = Encoding.GetEncoding(encoding);

        Read("a.txt", [.. known.GetPreamble(), .. known.GetBytes("Reünie in café")]).Pieces.ShouldBe([new("Reünie in café")]);
    }

    [Fact]
    public void A_text_file_of_an_old_program_is_read_as_windows_text() =>
        Read("a.txt", [.. "Re"u8, 0xFC, .. "nie "u8, 0x93, .. "thuis"u8, 0x94]).Pieces.ShouldBe([new("Reünie “thuis”")]);

    [Fact]
    public void What_nobody_sees_is_left_out() =>
        Read("a.txt", MadeDocuments.Text($"Ge\u200Bhei\u202Eme\u0007 tekst {Long}")).Pieces.ShouldBe([new($"Geheime tekst {Long}")]);

    [Fact]
    public void Markdown_loses_its_signs_and_its_html()
    {
        var read = Read("a.md", MadeDocuments.Text("# Regeling\n\n## Dagen\n\nJe werkt **drie** dagen [thuis](http://elders.example).\n\n<script>alert(1)</script>\n\n- een\n- twee\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"));

        read.Title.ShouldBe("Regeling");
        read.Pieces.ShouldBe([new("Regeling", 1), new("Dagen", 2), new("Je werkt drie dagen thuis."), new("een"), new("twee"), new("a | b"), new("1 | 2")]);
    }

    [Fact]
    public void A_Word_document_has_heads_by_style_and_rows_of_tables()
    {
        var read = Read("a.docx", MadeDocuments.Word("# Regeling", "Je werkt drie dagen thuis.", "dag | uren", "# Slot", "Tot zover."));

        read.Title.ShouldBe("Regeling");
        read.Pieces.ShouldBe([new("Regeling", 1), new("Je werkt drie dagen thuis."), new("dag | uren"), new("Slot", 1), new("Tot zover.")]);
    }

    [Fact]
    public void A_pdf_has_pages_and_loses_what_stands_on_every_one()
    {
        var read = Read("a.pdf", MadeDocuments.Pdf([.. Subjects.Select((subject, i) => new[] { "Gemeente Voorbeeld", "", $"{i + 1}.1 Regels voor {subject}", $"Dit gaat over {subject}.", "", $"pagina {i + 1} van 6" })]));

        read.Pages.ShouldBe(6);
        read.Pieces.Where(piece => piece.IsHead).Select(piece => (piece.Text, piece.Page)).ShouldBe(Subjects.Select((subject, i) => ($"{i + 1}.1 Regels voor {subject}", (int?)(i + 1))));
        read.Pieces.ShouldContain(new DocumentPiece("Dit gaat over reiskosten.", 0, 3));
        read.Pieces.ShouldAllBe(piece => !piece.Text.Contains("Gemeente Voorbeeld") && !piece.Text.Contains("van 6"));
    }

    private ReadDocument Read(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllBytes(path, bytes);
        return DocumentFile.Read(path, _ => { }, CancellationToken.None);
    }
}
