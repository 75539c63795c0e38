using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using BotAdvisor.BotFramework.Schema;
using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Web.Channels.Cards;

/// <summary>A reply as an Adaptive Card: the template of its kind with the reply as data. What it says it also says as plain text.</summary>
internal static class CardWriting
{
    /// <summary>The field of a button's data that holds the value of its choice.</summary>
    public const string ChoiceField = "choice";

    /// <summary>The most bytes a card may have, in UTF-8. Source: Teams refuses larger ones in some of its places.</summary>
    public const int Largest = 28 * 1024;

    /// <summary>Teams shows six buttons and hides the rest behind a menu.</summary>
    public const int MostButtons = 6;

    // Longer ones fold up, so that the question above stays in sight.
    private const int MostUnfolded = 12;

    // A sign that Markdown gives a meaning, or that begins a list or a head where it stands first.
    private static readonly SearchValues<char> MarkdownSigns = SearchValues.Create("*_[]()`~#>|\\<&\n\r");

    /// <summary>The card of a reply.</summary>
    /// <param name="reply">What is said.</param>
    /// <param name="text">The same as plain text.</param>
    /// <param name="stamp">What makes its buttons count once; null for channels without Universal Actions.</param>
    public static JsonElement Write(Reply reply, string text, CardStamp? stamp = null) => CardSet.Own.Fill(reply.Kind, DataOf(reply, text, stamp));

    /// <summary>The choice that the data of a button holds; null where it holds none.</summary>
    public static string? ChoiceOf(JsonElement? data) => data?.TextOf(ChoiceField);

    /// <summary>Whether a card is small enough.</summary>
    public static bool Fits(JsonElement card) => System.Text.Encoding.UTF8.GetByteCount(card.GetRawText()) <= Largest;

    private static CardData DataOf(Reply reply, string text, CardStamp? stamp)
    {
        var listed = Listed(reply.Choices);
        var copied = reply is { Kind: ReplyKind.Copy, Blocks: [_, var toCopy, ..] } ? toCopy : null;
        return new()
        {
            Language = Label.Of(reply.Language),
            Text = text,
            Lead = Piece(reply, reply.Blocks[0]),
            Blocks = [.. reply.Blocks.Skip(1).Where(block => block != copied).Select(block => Piece(reply, block))],
            Described = listed.IsEmpty ? [.. reply.Choices.Select(Told).OfType<CardTold>()] : [],
            Buttons = [.. reply.Choices.Except(listed).Select(choice => new CardButton(choice.Title, choice.Value))],
            List = listed.IsEmpty ? null : ListOf(listed, reply.Language),
            Sources = reply.Sources.IsEmpty ? null : PlainText.SourceLine(reply),
            Copy = copied is null ? null : new(Texts.TextToCopy.In(reply.Language), copied.Text),
            Stamp = stamp,
        };
    }

    private static CardBlock Piece(Reply reply, Block block)
    {
        var piece = new CardBlock { Title = block.Title is { } title ? $"{title}: " : null, Name = block.Title };
        return block switch
        {
            { ShareOf: { } phase } when reply.Phase is { } shares => piece with { Figure = block.Text, Parts = Bar(shares.Shares[phase]) },
            { HeardOf: { } dimension } when reply.Heard?.TryGetValue(dimension, out var phases) == true => piece with { Figure = block.Text, Parts = Strip(phases) },
            { Kind: BlockKind.Heading } when HasNoMarkdown(block) => new() { Heading = Line(block) },
            { Kind: BlockKind.Heading } => new() { RichHeading = Line(block) },
            { Kind: BlockKind.Question } => piece with { Title = block.Title, Question = block.Text },
            { Kind: BlockKind.Item } => piece with { Item = block.Text },
            { Kind: BlockKind.Note } => piece with { Note = block.Text },
            _ when reply.Rows.Any(row => block.Text.StartsWith(row.Text, StringComparison.Ordinal)) => piece with { Row = block.Text },
            _ => piece with { Paragraph = block.Text },
        };
    }

    private static string Line(Block block) => block.Title is { } title ? $"{title}: {block.Text}" : block.Text;

    private static bool HasNoMarkdown(Block block) => Line(block) is [var first, ..] line && char.IsLetter(first) && !line.AsSpan().ContainsAny(MarkdownSigns);

    private static ImmutableArray<CardPart> Bar(double share)
    {
        var width = (int)Math.Round(share * 100, MidpointRounding.AwayFromZero);
        return [.. new CardPart[] { new(width, "accent"), new(100 - width, "emphasis") }.Where(part => part.Width > 0)];
    }

    // A part for each phase, the oldest left.
    private static ImmutableArray<CardPart> Strip(ImmutableArray<Phase> heard) => [.. Enum.GetValues<Phase>().Select(phase => new CardPart(1, heard.Contains(phase) ? "accent" : "emphasis"))];

    private static CardTold? Told(Choice choice, int i) => choice.Description is { } description ? new($"{i + 1}. {choice.Title}: ", description) : null;

    // Where they are too many for buttons: all, or all but what is beside the answers, which stays on buttons next to the one of the list.
    private static ImmutableArray<Choice> Listed(ImmutableArray<Choice> choices)
    {
        if (choices.Length <= MostButtons) return [];
        var answers = choices.RemoveAll(choice => choice.IsAside);
        return answers.IsEmpty || choices.Length - answers.Length >= MostButtons ? choices : answers;
    }

    private static CardList ListOf(ImmutableArray<Choice> choices, Language language) => new(
        Texts.YourChoice.In(language),
        choices.Length > MostUnfolded ? "compact" : "expanded",
        Texts.ChooseButton.In(language),
        Texts.ChooseFirst.In(language),
        [.. choices.Select(choice => new CardButton(choice.Description is { } told ? $"{choice.Title}: {told}" : choice.Title, choice.Value))]);
}
