using System.Collections.Immutable;

namespace BotAdvisor.Web.Documents;

/// <summary>A document as it was read.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Pages">How many pages it has; null where it has none.</param>
/// <param name="Pieces">Its heads and paragraphs, in reading order.</param>
internal sealed record ReadDocument(string Title, int? Pages, ImmutableArray<DocumentPiece> Pieces);

/// <summary>A head or a paragraph.</summary>
/// <param name="Text">The text, plain, white space made one space.</param>
/// <param name="Level">The level of a head, from 1; 0 for a paragraph.</param>
/// <param name="Page">The page it begins on, from 1; null where the document has none.</param>
internal sealed record DocumentPiece(string Text, int Level = 0, int? Page = null)
{
    public bool IsHead => Level > 0;
}

/// <summary>A document cannot be imported. The message names the file, what is wrong and the remedy.</summary>
internal sealed class DocumentException(string file, string wrong, string remedy, Exception? inner = null) : Exception($"{Path.GetFileName(file)}: {wrong} {remedy}", inner);
