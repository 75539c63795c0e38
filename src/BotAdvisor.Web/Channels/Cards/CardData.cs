using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace BotAdvisor.Web.Channels.Cards;

/// <summary>What a card template may show. Its names, in camel case, are those of the templates' <c>${…}</c>; <see cref="CardShape"/> holds templates to them.</summary>
internal sealed record CardData
{
    /// <summary>The language of the texts: <c>nl</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>All that the card says, as plain text: for a voice, and for a client that shows no cards.</summary>
    public required string Text { get; init; }

    /// <summary>The first piece.</summary>
    public required CardBlock Lead { get; init; }

    /// <summary>The pieces behind it, in reading order.</summary>
    public required ImmutableArray<CardBlock> Blocks { get; init; }

    /// <summary>What the buttons mean, where their titles do not tell; empty where they do.</summary>
    public required ImmutableArray<CardTold> Described { get; init; }

    /// <summary>What stands on buttons; empty where the choices are a list.</summary>
    public required ImmutableArray<CardButton> Buttons { get; init; }

    /// <summary>The choices as a list, where they are more than buttons may be; null where they are not.</summary>
    public CardList? List { get; init; }

    /// <summary>The line that names the sources, or null.</summary>
    public string? Sources { get; init; }

    /// <summary>The text to be copied, or null.</summary>
    public CardCopy? Copy { get; init; }

    /// <summary>What makes the buttons count once, for channels with Universal Actions; null for others.</summary>
    public CardStamp? Stamp { get; init; }

    /// <summary>Whether there is no stamp.</summary>
    public bool IsPlain => Stamp is null;
}

/// <summary>One piece: at most one of the texts is there, and says which form it has.</summary>
internal sealed record CardBlock
{
    /// <summary>A head before the text, with its colon; or null.</summary>
    public string? Title { get; init; }

    /// <summary>The same without a colon, for where it stands on a line of its own.</summary>
    public string? Name { get; init; }

    /// <summary>A head that has no sign with a meaning in Markdown, so that it may stand where those count.</summary>
    public string? Heading { get; init; }

    /// <summary>A head that has such signs.</summary>
    public string? RichHeading { get; init; }

    public string? Paragraph { get; init; }

    /// <summary>A row of advice.</summary>
    public string? Row { get; init; }

    public string? Item { get; init; }

    public string? Note { get; init; }

    public string? Question { get; init; }

    /// <summary>A line with a figure under it.</summary>
    public string? Figure { get; init; }

    /// <summary>The parts of the figure, from left to right; their widths add up to the whole.</summary>
    public ImmutableArray<CardPart>? Parts { get; init; }
}

/// <summary>A part of a bar.</summary>
/// <param name="Width">How wide it is, beside the others.</param>
/// <param name="Style">The style of a container: <c>accent</c> where it counts, <c>emphasis</c> where not.</param>
internal sealed record CardPart(int Width, string Style);

/// <summary>A button, or an entry of a list.</summary>
internal sealed record CardButton(string Title, string Value);

/// <summary>What a button means: its number and title, and the rest.</summary>
internal sealed record CardTold(string Title, string Description);

/// <summary>Choices in a list, with one button for the one chosen.</summary>
/// <param name="Label">What is to be chosen.</param>
/// <param name="Style"><c>expanded</c>, or <c>compact</c> where they are many.</param>
/// <param name="Button">What stands on the button.</param>
/// <param name="Missing">What is said to somebody who presses it without a choice.</param>
/// <param name="Choices">The choices.</param>
internal sealed record CardList(string Label, string Style, string Button, string Missing, ImmutableArray<CardButton> Choices);

/// <summary>A text to be copied.</summary>
internal sealed record CardCopy(string Label, string Text);

/// <summary>What the buttons of one card carry beside their choice.</summary>
/// <param name="Card">Tells this card from every other: the nonce.</param>
/// <param name="Owner">Whose card it is, as a fingerprint; null where it is everybody's.</param>
/// <param name="Verb">What becomes of the card when a button is pressed: <see cref="MakesWay"/> or <see cref="Stays"/>.</param>
internal sealed record CardStamp(string Card, string? Owner, string Verb)
{
    /// <summary>What follows takes the place of the card.</summary>
    public const string MakesWay = "answer";

    /// <summary>What follows is a message of its own.</summary>
    public const string Stays = "ask";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CardData))]
internal sealed partial class CardDataJson : JsonSerializerContext;
