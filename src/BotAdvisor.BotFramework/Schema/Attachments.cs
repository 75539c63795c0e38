using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotAdvisor.BotFramework.Schema;

/// <summary>A card or file.</summary>
public sealed record Attachment
{
    /// <summary>The content type of an Adaptive Card.</summary>
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    /// <summary>A media type, or one of the <c>application/vnd.microsoft.card.*</c> types.</summary>
    public string? ContentType { get; init; }

    /// <summary>Where the content stands, or the content itself as a <c>data:</c> address.</summary>
    public string? ContentUrl { get; init; }

    /// <summary>The content, for cards.</summary>
    public JsonElement? Content { get; init; }

    /// <summary>A name for people.</summary>
    public string? Name { get; init; }

    /// <summary>Where a small picture of it stands.</summary>
    public string? ThumbnailUrl { get; init; }

    /// <summary>Fields this schema does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}

/// <summary>Buttons under a message. Teams shows the first three.</summary>
public sealed record SuggestedActions
{
    /// <summary>Who sees them; everybody where nobody is named.</summary>
    public IReadOnlyList<string>? To { get; init; }

    /// <summary>The buttons.</summary>
    public IReadOnlyList<CardAction>? Actions { get; init; }

    /// <summary>Fields this schema does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}

/// <summary>One button.</summary>
public sealed record CardAction
{
    /// <summary><c>imBack</c>, <c>postBack</c>, <c>messageBack</c>, <c>openUrl</c> …</summary>
    public string? Type { get; init; }

    /// <summary>What stands on it.</summary>
    public string? Title { get; init; }

    /// <summary>What is sent, for <c>messageBack</c>.</summary>
    public string? Text { get; init; }

    /// <summary>What the chat shows as said, for <c>messageBack</c>.</summary>
    public string? DisplayText { get; init; }

    /// <summary>What is sent along.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Fields this schema does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}
