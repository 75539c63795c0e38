using System.Collections.Immutable;
using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Answers;

/// <summary>A written answer in the place of the quoted one.</summary>
internal static class WrittenReply
{
    private static readonly Strength[] WeakestLast = [Strength.Law, Strength.Report, Strength.OwnDocument, Strength.Derived, Strength.General];

    /// <summary>The reply with what was written in place of its first blocks; null where too little of it holds.</summary>
    public static Reply? In(Reply quoted, int blocks, OpenQuestion question, WrittenAnswer written)
    {
        if (SourceCheck.Check(question, written) is not { } held) return null;
        string[] cited = [.. held.Sentences.SelectMany(sentence => sentence.PassageIds).Distinct(StringComparer.Ordinal)];
        var passages = cited.Select(id => question.Passages.First(passage => passage.Id == id)).ToArray();
        var text = string.Join(' ', held.Sentences.Select(sentence => $"{sentence.Text} {Mark(question, sentence)}{string.Concat(sentence.PassageIds.Select(id => $"[{Array.IndexOf(cited, id) + 1}]"))}"));
        return quoted with
        {
            Blocks = [new(BlockKind.Paragraph, text), new(BlockKind.Note, Texts.WrittenByModel.In(question.Language)), .. quoted.Blocks.Skip(blocks)],
            Sources = [.. passages.SelectMany(passage => passage.Sources).DistinctBy(source => source.Id, StringComparer.Ordinal)],
            Rows = [],
            Written = new([.. passages.Select(passage => new CitedPassage(passage.Title, passage.Text, passage.Sources.FirstOrDefault()))]),
        };
    }

    // A sentence is as strong as the weakest of what it is drawn from, and says so as any statement does.
    private static string Mark(OpenQuestion question, WrittenSentence sentence)
    {
        var weakest = question.Passages.Where(passage => sentence.PassageIds.Contains(passage.Id, StringComparer.Ordinal)).MaxBy(passage => Array.IndexOf(WeakestLast, passage.Strength))!.Strength;
        var mark = weakest == Strength.OwnDocument ? Texts.ByOwnDocument : ReplyBuilder.MarkOf(weakest);
        return mark is null ? "" : $"({mark.In(question.Language)}) ";
    }
}
