namespace BotAdvisor.Web.Documents;

/// <summary>Reads a file that somebody wants quoted, by its kind.</summary>
internal static class DocumentFile
{
    private static readonly string[] Kinds = [".txt", ".md", ".pdf", ".docx"];

    /// <summary>The document that a file holds.</summary>
    /// <param name="path">The file.</param>
    /// <param name="progress">Told how far reading is.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="DocumentException">It cannot be read as one; the message tells why, and what to do.</exception>
    public static ReadDocument Read(string path, Action<string> progress, CancellationToken cancellationToken)
    {
        var kind = Path.GetExtension(path).ToLowerInvariant();
        if (!Kinds.Contains(kind, StringComparer.Ordinal)) throw new DocumentException(path, $"'{kind}' is no kind of document that can be read.", "Save it as txt, md, pdf or docx.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(DocumentLimits.MostTime);
        try
        {
            var size = new FileInfo(path).Length;
            if (size > DocumentLimits.MostBytes) throw new DocumentException(path, $"It is {size / 1024 / 1024} MB; at most {DocumentLimits.MostBytes / 1024 / 1024} MB is read.", "Split it, or leave the pictures out.");
            var read = kind switch
            {
                ".txt" => TextFile.Read(path),
                ".md" => MarkdownFile.Read(path),
                ".docx" => WordFile.Read(path, limit.Token),
                _ => PdfFile.Read(path, progress, limit.Token),
            };
            return Checked(path, read);
        }
        catch (OutOfMemoryException e)
        {
            throw new DocumentException(path, "Reading it takes more memory than a document should.", "Save it anew from the program it was made with, or split it.", e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DocumentException(path, $"Reading it takes more than {DocumentLimits.MostTime.TotalMinutes:0} minutes.", "Split it.", e);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DocumentException(path, "There is no such file.", "Correct the name.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DocumentException(path, $"It cannot be read: {e.Message}", "Check the file and the rights on it.", e);
        }
    }

    private static ReadDocument Checked(string path, ReadDocument read)
    {
        var length = read.Pieces.Sum(piece => (long)piece.Text.Length);
        if (length > DocumentLimits.MostCharacters) throw new DocumentException(path, $"It holds {length:N0} characters; at most {DocumentLimits.MostCharacters:N0} are read.", "Split it.");
        if (!read.Pieces.Any(piece => !piece.IsHead && piece.Text.Any(char.IsLetter))) throw new DocumentException(path, "It holds no text.", "Fill it, or import another file.");
        return read;
    }
}
