using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BotAdvisor.Web.Documents;

/// <summary>A Markdown file: its heads and blocks, without the signs. HTML in it is left out.</summary>
internal static class MarkdownFile
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseYamlFrontMatter().Build();

    /// <exception cref="DocumentException">It cannot be read.</exception>
    public static ReadDocument Read(string path)
    {
        MarkdownDocument parsed;
        try
        {
            parsed = Markdown.Parse(TextFile.Decoded(path), Pipeline);
        }
        catch (ArgumentException e)
        {
            throw new DocumentException(path, $"It cannot be read as Markdown: {e.Message}", "Take the deepest lists and quotes out of it.", e);
        }

        DocumentPiece[] pieces = [.. Blocks(parsed)];
        var title = Array.Find(pieces, piece => piece.Level == 1)?.Text ?? Path.GetFileNameWithoutExtension(path);
        return new(title, null, [.. pieces]);
    }

    private static IEnumerable<DocumentPiece> Blocks(ContainerBlock container)
    {
        foreach (var block in container)
        {
            var pieces = block switch
            {
                HeadingBlock head => [new DocumentPiece(TextOf(head.Inline), head.Level)],
                TableRow row => [new DocumentPiece(string.Join(" | ", row.OfType<ContainerBlock>().Select(cell => string.Join(' ', Blocks(cell).Select(piece => piece.Text)))))],
                ContainerBlock inner => Blocks(inner),
                CodeBlock code => [new DocumentPiece(PlainLines.Clean(code.Lines.ToString()))],
                HtmlBlock => [],
                LeafBlock leaf => [new DocumentPiece(TextOf(leaf.Inline))],
                _ => [],
            };
            foreach (var piece in pieces.Where(piece => piece.Text.Length > 0)) yield return piece;
        }
    }

    private static string TextOf(ContainerInline? inlines) => inlines is null ? "" : PlainLines.Clean(string.Concat(inlines.Descendants().Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        AutolinkInline link => link.Url,
        LineBreakInline => " ",
        _ => "",
    })));
}
