using System.Text;

namespace BotAdvisor.Web.Documents;

/// <summary>A text file: UTF-8, UTF-16 with its mark, or else Windows-1252. A form feed begins a page.</summary>
internal static class TextFile
{
    private const int Windows1252 = 1252;
    private const int MostLost = 100;

    /// <exception cref="DocumentException">It holds no text.</exception>
    public static ReadDocument Read(string path)
    {
        var pages = Decoded(path).Split('\f');
        return new(Path.GetFileNameWithoutExtension(path), pages.Length > 1 ? pages.Length : null, [.. pages.SelectMany((page, i) => PlainLines.Pieces(page.Split('\n'), pages.Length > 1 ? i + 1 : null))]);
    }

    /// <summary>The text of a file.</summary>
    /// <exception cref="DocumentException">It is no text.</exception>
    public static string Decoded(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var text = bytes switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3),
            _ when System.Text.Unicode.Utf8.IsValid(bytes) => Encoding.UTF8.GetString(bytes),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(Windows1252)!.GetString(bytes),
        };
        var strange = text.Count(letter => letter == '\0' || (char.IsControl(letter) && letter is not ('\n' or '\r' or '\t' or '\f')));
        return strange <= text.Length / MostLost ? text : throw new DocumentException(path, "It is no text: it is full of characters that no text has.", "Import it as what it is (pdf, docx), or save it as text.");
    }
}
