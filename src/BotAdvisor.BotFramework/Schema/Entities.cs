namespace BotAdvisor.BotFramework.Schema;

/// <summary>Somebody is mentioned in the text.</summary>
/// <param name="MentionedId">Who: compared with ids, never with names, because a bot may be renamed.</param>
/// <param name="Text">How it stands in the text: <c>&lt;at&gt;Naam&lt;/at&gt;</c>.</param>
public sealed record Mention(string MentionedId, string Text)
{
    /// <summary>The mentions of an activity; what is no well-formed mention is passed over.</summary>
    public static IEnumerable<Mention> Of(Activity activity)
    {
        foreach (var entity in activity.Entities ?? [])
        {
            if (entity.TextOf("type") == "mention" && entity.Field("mentioned")?.TextOf("id") is { Length: > 0 } id && entity.TextOf("text") is { Length: > 0 } text) yield return new Mention(id, text);
        }
    }
}

/// <summary>Says which part of a streamed message an activity is. Source: Teams, streaming of bot messages.</summary>
public sealed record StreamInfo
{
    /// <summary>The type of this entity.</summary>
    public string Type { get; } = "streaminfo";

    /// <summary>The id of the first part, as the channel gave it; absent in that first part.</summary>
    public string? StreamId { get; init; }

    /// <summary><c>informative</c>, <c>streaming</c> or <c>final</c>.</summary>
    public required string StreamType { get; init; }

    /// <summary>Counts the parts from 1; absent in the final one.</summary>
    public int? StreamSequence { get; init; }
}
