using System.Collections.Immutable;
using BotAdvisor.Replies;

namespace BotAdvisor.Answers;

/// <summary>A written answer in the place of the quoted one.</summary>
internal static class WrittenReply
{
    /// <summary>The reply with what was written in place of its first blocks; null where too little of it holds.</summary>
    public static Reply? In(Reply quoted, int blocks, OpenQuestion question, WrittenAnswer written)
    {
        if (SourceCheck.Check(question, written) is not { } held) return null;
        string[] cited = [.. held.Sentences.SelectMany(sentence => sentence.PassageIds).Distinct(StringComparer.Ordinal)];
        var passages = cited.Select(id => question.Passages.First(passage => passage.Id == id)).ToArray();
        var text = string.Join(' ', held.Sentences.Select(sentence => $"{sentence.Text} {string.Concat(sentence.PassageIds.Select(id => $"[{Array.IndexOf(cited, id) + 1}]"))}"));
        return quoted with
        {
            Blocks = [new(BlockKind.Paragraph, text), .. quoted.Blocks.Skip(blocks)],
            Sources = [.. passages.SelectMany(passage => passage.Sources).DistinctBy(source => source.Id, StringComparer.Ordinal)],
            Rows = [],
            Written = new([.. passages.Select(passage => new CitedPassage(passage.Title, passage.Text, passage.Sources.FirstOrDefault()))]),
        };
    }
}
