using System.Collections.Immutable;
using BotAdvisor.Labels;

namespace BotAdvisor.Replies;

/// <summary>
/// What the advisor says to one message. It knows no channel: a card, a web page and a terminal each show it their own way,
/// and <see cref="PlainText"/> gives the whole of it as text.
/// </summary>
public sealed record Reply
{
    /// <summary>What the message was taken to want.</summary>
    public required Intent Intent { get; init; }

    /// <summary>In which form a channel may show it.</summary>
    public ReplyKind Kind { get; init; }

    /// <summary>The language the reply is written in.</summary>
    public required Language Language { get; init; }

    /// <summary>The answer, piece by piece, in reading order. Never empty.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>What the user may choose next. The number, the title, its first letters and the value are all understood.</summary>
    public ImmutableArray<Choice> Choices { get; init; } = [];

    /// <summary>Where the answer comes from.</summary>
    public ImmutableArray<SourceCitation> Sources { get; init; } = [];

    /// <summary>The advice rows that stand in the answer; the text of each stands in <see cref="Blocks"/> too.</summary>
    public ImmutableArray<AdviceRow> Rows { get; init; } = [];

    /// <summary>The phase found, where the answer tells one.</summary>
    public PhaseShares? Phase { get; init; }

    /// <summary>In which phases each dimension was heard to be, where a phase found is told; what is not known is missing. Each stands in <see cref="Blocks"/> too.</summary>
    public ImmutableSortedDictionary<Dimension, ImmutableArray<Phase>>? Heard { get; init; }

    /// <summary>
    /// Whether it is about the person who asked, and nobody else's business: their tasks, their worries, whom they could talk to. Where others
    /// read along, only they are to see it.
    /// </summary>
    public bool IsPersonal { get; init; }

    /// <summary>From what a model wrote the answer; null where the advisor's own texts are the answer.</summary>
    public WrittenBy? Written { get; init; }
}

/// <summary>One piece of a reply.</summary>
/// <param name="Kind">How it is meant to stand out.</param>
/// <param name="Text">The text, plain; line breaks and Markdown signs have no meaning in it.</param>
/// <param name="Title">A short head before the text, or null.</param>
public sealed record Block(BlockKind Kind, string Text, string? Title = null)
{
    /// <summary>The phase whose share it tells, where it is a line of <see cref="Reply.Phase"/>; a channel may draw the share beside it.</summary>
    public Phase? ShareOf { get; init; }

    /// <summary>The dimension whose phases it tells, where it is a line of <see cref="Reply.Heard"/>; a channel may draw them beside it.</summary>
    public Dimension? HeardOf { get; init; }
}

/// <summary>The kinds of <see cref="Block"/>.</summary>
public enum BlockKind
{
    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>The head of the answer or of a part of it.</summary>
    Heading,

    /// <summary>One point of a list.</summary>
    Item,

    /// <summary>A side remark: whose words these are, what to be careful with.</summary>
    Note,

    /// <summary>The question put to the user.</summary>
    Question,
}

/// <summary>Something the user may choose.</summary>
/// <param name="Title">What stands on the button, at most 40 characters.</param>
/// <param name="Value">What pressing it sends back; opaque for a channel.</param>
/// <param name="Description">One sentence that tells what the choice means, or null.</param>
public sealed record Choice(string Title, string Value, string? Description = null)
{
    /// <summary>Whether it is no answer to the question but something about it: pass over it, close it, ask why.</summary>
    public bool IsAside { get; init; }
}

/// <summary>A place that an answer comes from.</summary>
/// <param name="Id">The id of the place, as in <c>knowledge/sources.yaml</c>.</param>
/// <param name="Title">The title of the document, with its year.</param>
/// <param name="Section">The section, table, figure or appendix.</param>
/// <param name="Strength">What kind of statement it supports.</param>
public sealed record SourceCitation(string Id, string Title, string Section, Strength Strength);

/// <summary>One row of advice.</summary>
public sealed record AdviceRow(Theme Theme, Level Level, string Text);

/// <summary>How far a team works as in each phase.</summary>
/// <param name="Top">The phase with the largest share; the earlier one where two are equal, because later phases build on it.</param>
/// <param name="Shares">A share from 0 to 1 for every phase; together 1.</param>
public sealed record PhaseShares(Phase Top, ImmutableSortedDictionary<Phase, double> Shares);
