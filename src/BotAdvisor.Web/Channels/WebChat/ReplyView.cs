using System.Collections.Immutable;
using System.Text.Json.Serialization;
using BotAdvisor.Knowledge;
using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Web.Channels.WebChat;

/// <summary>A reply as the page draws it: what a chart and a strip show is taken out of the blocks and given as figures.</summary>
/// <param name="Language">The language it is written in.</param>
/// <param name="Blocks">Its pieces, in reading order; one with a figure stands where the figure is to be drawn.</param>
/// <param name="Choices">What may be chosen next.</param>
/// <param name="Sources">Where it comes from.</param>
/// <param name="Copy">What its copy button copies, or null where there is nothing to take along.</param>
internal sealed record ReplyView(string Language, ImmutableArray<BlockView> Blocks, ImmutableArray<ChoiceView> Choices, ImmutableArray<SourceView> Sources, string? Copy)
{
    public static ReplyView Of(Reply reply, KnowledgeSet knowledge)
    {
        var isSnippet = reply.Kind == ReplyKind.Copy;
        var copy = isSnippet ? reply.Blocks[1].Text
            : reply.Phase is not null || !reply.Rows.IsEmpty ? PlainText.Of(reply with { Choices = [] })
            : null;
        return new(
            Label.Of(reply.Language),
            isSnippet ? [Plain(reply.Blocks[0]), Plain(reply.Blocks[1]) with { Kind = "snippet" }, .. reply.Blocks.Skip(2).Select(Plain)] : [.. Drawn(reply, knowledge)],
            [.. reply.Choices.Select(choice => new ChoiceView(choice.Title, choice.Value, choice.Description))],
            [.. reply.Sources.Select(source => new SourceView(source.Id, source.Title, source.Section))],
            copy);
    }

    // The shares and the dimensions stand in the text as points of a list; the page shows each as one figure, where its first point stood.
    private static IEnumerable<BlockView> Drawn(Reply reply, KnowledgeSet knowledge)
    {
        if (reply.Phase is not { } shares)
        {
            foreach (var block in reply.Blocks) yield return Plain(block);
            yield break;
        }

        var language = reply.Language;
        var phases = knowledge.Phases.ToDictionary(pair => pair.Key, pair => pair.Value.Names.Display.In(language));
        var (chartDrawn, stripDrawn) = (false, false);
        foreach (var block in reply.Blocks)
        {
            var isShare = block.ShareOf is not null;
            var isDimension = block.HeardOf is not null;
            if (isShare && !chartDrawn) yield return new("chart", "") { Bars = [.. shares.Shares.OrderBy(pair => pair.Key).Select(pair => new BarView(phases[pair.Key], pair.Value, pair.Key == shares.Top))] };
            if (isDimension && !stripDrawn) yield return new("strip", "") { Phases = [.. phases.OrderBy(pair => pair.Key).Select(pair => pair.Value)], Rows = Strip(reply, knowledge) };
            chartDrawn |= isShare;
            stripDrawn |= isDimension;
            if (!isShare && !isDimension) yield return Plain(block);
        }
    }

    private static ImmutableArray<StripRow> Strip(Reply reply, KnowledgeSet knowledge) =>
    [
        .. reply.Heard!.Select(pair => new StripRow(
            knowledge.Dimensions[pair.Key].Names.Display.In(reply.Language),
            [.. knowledge.Phases.Keys.Order().Select(phase => pair.Value.Contains(phase))])),
    ];

    private static BlockView Plain(Block block) => new(Label.Of(block.Kind), block.Text, block.Title);
}

/// <summary>A piece: <c>paragraph</c>, <c>heading</c>, <c>item</c>, <c>note</c>, <c>question</c>, <c>snippet</c>, <c>chart</c> or <c>strip</c>.</summary>
internal sealed record BlockView(string Kind, string Text, string? Title = null)
{
    /// <summary>The bars of a chart, or null.</summary>
    public ImmutableArray<BarView>? Bars { get; init; }

    /// <summary>The heads of a strip's columns, or null.</summary>
    public ImmutableArray<string>? Phases { get; init; }

    /// <summary>The rows of a strip, or null.</summary>
    public ImmutableArray<StripRow>? Rows { get; init; }
}

/// <summary>One bar.</summary>
/// <param name="Name">The phase.</param>
/// <param name="Share">From 0 to 1.</param>
/// <param name="Top">Whether it is the largest.</param>
internal sealed record BarView(string Name, double Share, bool Top);

/// <summary>One dimension: in which of the phases it was heard to be.</summary>
internal sealed record StripRow(string Name, ImmutableArray<bool> Heard);

/// <summary>One choice.</summary>
internal sealed record ChoiceView(string Title, string Value, string? Description);

/// <summary>One place in a document.</summary>
internal sealed record SourceView(string Id, string Title, string Section);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReplyView))]
internal sealed partial class ReplyViewContext : JsonSerializerContext;
