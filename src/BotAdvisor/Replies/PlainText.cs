using System.Text;
using BotAdvisor.Labels;

namespace BotAdvisor.Replies;

/// <summary>A whole reply as plain text, so that a channel without cards or buttons loses nothing.</summary>
public static class PlainText
{
    /// <summary>Blocks, sources and numbered choices, in that order; lines end in \n.</summary>
    public static string Of(Reply reply)
    {
        var text = new StringBuilder();
        var previous = BlockKind.Heading;
        foreach (var block in reply.Blocks)
        {
            if (text.Length > 0) text.Append(block.Kind == BlockKind.Item && previous == BlockKind.Item ? "\n" : "\n\n");
            text.Append(Line(block));
            previous = block.Kind;
        }

        if (reply.Sources.Length > 0) text.Append("\n\n").Append(SourceLine(reply));
        for (var i = 0; i < reply.Choices.Length; i++)
        {
            text.Append(i == 0 ? "\n\n" : "\n").Append(i + 1).Append(". ").Append(Line(reply.Choices[i]));
        }

        return text.ToString();
    }

    /// <summary>The line that names the sources, for under the answer.</summary>
    public static string SourceLine(Reply reply)
    {
        var head = reply.Language == Language.En ? "Source" : "Bron";
        if (reply.Written is { } written) return $"{head}: {string.Join("; ", written.Passages.Select((passage, i) => $"[{i + 1}] {Place(passage)}"))}";
        var documents = reply.Sources.GroupBy(source => source.Title, StringComparer.Ordinal)
            .Select(document => $"{document.Key}, {string.Join(", ", document.Select(source => source.Section).Distinct(StringComparer.Ordinal))}");
        return $"{head}: {string.Join("; ", documents)}";
    }

    private static string Place(CitedPassage passage) => passage.Source is { } source ? $"{passage.Title} ({source.Title}, {source.Section})" : passage.Title;

    private static string Line(Block block)
    {
        var line = block.Title is null ? block.Text : $"{block.Title}: {block.Text}";
        return block.Kind == BlockKind.Item ? $"- {line}" : line;
    }

    private static string Line(Choice choice) =>
        choice.Description is null ? choice.Title : $"{choice.Title}: {choice.Description}";
}
