using System.IO.Compression;
using System.Text;
using BotAdvisor.Web.Documents;

namespace BotAdvisor.Web.Tests.Documents;

/// <summary>Files that are damaged, locked, empty, too large or something else than their name says: each gets a sentence that names the file and tells what to do.</summary>
public sealed class MalformedDocumentsTests : IDisposable
{
    private static readonly byte[] Pdf = MadeDocuments.Pdf(["Dit is een zin."], ["En nog een."]);
    private static readonly byte[] Word = MadeDocuments.Word("# Kop", "Dit is een zin.");
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];

    private readonly TemporaryFolder _folder = new("malformed-");

    public void Dispose() => _folder.Dispose();

    /// <summary>Each file with the name it comes under.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Malformed =>
    [
        ("leeg.txt", []), ("leeg.md", []), ("leeg.pdf", []), ("leeg.docx", []),
        ("wit.txt", " \n\t\r\n "u8.ToArray()), ("wit.md", "\n\n\n"u8.ToArray()), ("kop.md", "# Alleen een kop"u8.ToArray()), ("html.md", "<div><p>verborgen</p></div>"u8.ToArray()),
        ("nullen.txt", new byte[5_000]), ("plaatje.txt", [.. Enumerable.Repeat(Picture, 20).SelectMany(bytes => bytes)]), ("besturing.txt", [.. Enumerable.Range(0, 4_000).Select(i => (byte)(i % 31))]),
        ("plaatje.pdf", Picture), ("plaatje.docx", Picture), ("tekst.pdf", "Dit is gewoon tekst."u8.ToArray()), ("tekst.docx", "Dit is gewoon tekst."u8.ToArray()), ("word.pdf", Word), ("pdf.docx", Pdf),
        ("oud.docx", CompoundFile), ("slot.docx", [.. CompoundFile, .. Encoding.Unicode.GetBytes("EncryptedPackage")]),
        ("gescand.pdf", MadeDocuments.Pdf([[], []])), ("alleen-kop.pdf", "%PDF-1.7\n"u8.ToArray()), ("alleen-staart.pdf", "%%EOF"u8.ToArray()),
        ("slot.pdf", Locked()), ("lus.pdf", Looped()), ("nul-bladzijden.pdf", NoPages()),
        ("zip.docx", Zip(("iets.txt", "hallo"))), ("geen-body.docx", Zip(("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"))),
        ("kapotte-xml.docx", Broken(Word, "word/document.xml", "<w:document><w:body>")), ("geen-xml.docx", Broken(Word, "word/document.xml", "geen xml")), ("entiteiten.docx", Broken(Word, "word/document.xml", Laughs)),
        ("kapotte-soorten.docx", Broken(Word, "[Content_Types].xml", "<Types")), ("kapotte-verwijzing.docx", Broken(Word, "_rels/.rels", "<Relationships")), ("bom.docx", MadeDocuments.Packed("word/document.xml", 300L << 20)),
        ("oud.doc", CompoundFile), ("tabel.xlsx", Word), ("programma.exe", "MZ"u8.ToArray()), ("zonder-soort", "tekst"u8.ToArray()), ("web.html", "<p>hallo</p>"u8.ToArray()),
        .. Cut(Pdf, "pdf"), .. Cut(Word, "docx"), .. Scratched(Word, "docx"),
        ("lang.txt", [.. Enumerable.Repeat((byte)'a', DocumentLimits.MostCharacters + 1)]),
    ];

    [Fact]
    public void Each_gets_a_clear_error_and_none_ends_the_program()
    {
        var tried = 0;
        foreach (var (name, bytes) in Malformed)
        {
            var path = Path.Combine(_folder.Path, name);
            File.WriteAllBytes(path, bytes);
            var fault = Should.Throw<DocumentException>(() => DocumentFile.Read(path, _ => { }, CancellationToken.None), name);
            fault.Message.ShouldStartWith($"{name}: ");
            fault.Message.Count(letter => letter == '.').ShouldBeGreaterThanOrEqualTo(2, fault.Message);
            fault.Message.ShouldNotContain("   at ");
            tried++;
        }

        tried.ShouldBeGreaterThanOrEqualTo(50);
    }

    [Fact]
    public void A_file_that_is_not_there_or_too_large_is_named()
    {
        var huge = Path.Combine(_folder.Path, "groot.pdf");
        using (var file = File.Create(huge)) file.SetLength(DocumentLimits.MostBytes + 1);

        Should.Throw<DocumentException>(() => DocumentFile.Read(huge, _ => { }, CancellationToken.None)).Message.ShouldContain("groot.pdf: It is 64 MB");
        Should.Throw<DocumentException>(() => DocumentFile.Read(Path.Combine(_folder.Path, "weg.pdf"), _ => { }, CancellationToken.None)).Message.ShouldContain("There is no such file");
    }

    private const string Laughs = """
        <?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>
        """;

    private static byte[] Locked() => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Pdf).Replace(
        "trailer\n<<", "trailer\n<< /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) /U (bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb) >> /ID [(1234567890123456)(1234567890123456)]", StringComparison.Ordinal)
        .Replace("trailer\r\n<<", "trailer\r\n<< /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) /U (bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb) >> /ID [(1234567890123456)(1234567890123456)]", StringComparison.Ordinal));

    // A tree of pages that holds itself.
    private static byte[] Looped() => "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R/Size 3>>\n%%EOF"u8.ToArray();

    private static byte[] NoPages() => "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R/Size 3>>\n%%EOF"u8.ToArray();

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    private static byte[] Broken(byte[] package, string part, string text)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        return Zip([.. archive.Entries.Select(entry => (entry.FullName, entry.FullName == part ? text : new StreamReader(entry.Open()).ReadToEnd()))]);
    }

    private static IEnumerable<(string, byte[])> Cut(byte[] whole, string kind) =>
        new[] { 0.02, 0.1, 0.3, 0.5 }.Select(share => ($"gekapt-{share * 100:0}.{kind}", whole[..(int)(whole.Length * share)]));

    // The same bytes damaged at the same places every time.
    private static IEnumerable<(string, byte[])> Scratched(byte[] whole, string kind) => Enumerable.Range(1, 6).Select(seed =>
    {
        var random = new Random(seed);
        var bytes = whole.ToArray();
        for (var i = 0; i < bytes.Length / 4; i++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return ($"bekrast-{seed}.{kind}", bytes);
    });
}
