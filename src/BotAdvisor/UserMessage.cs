using BotAdvisor.Labels;
using BotAdvisor.Privacy;

namespace BotAdvisor;

/// <summary>What a channel brings: something one user said, or that a user arrived.</summary>
public sealed record UserMessage
{
    /// <summary>The longest text that is read, in UTF-16 units; channels cut what is longer.</summary>
    public const int MaxText = 20_000;

    /// <summary>Stands in the id of an edit behind that of the message edited.</summary>
    public const string EditMark = "-edit-";

    /// <summary>
    /// The key of the conversation: equal keys share a <see cref="Conversation"/>. At most 200 characters, and never a plain user id:
    /// channels hash what they know users and conversations by.
    /// </summary>
    public required string ConversationKey { get; init; }

    /// <summary>The id of the message within its conversation; a message that comes again with the same id is answered once.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// Another id under which the same message may have come a moment before, or null. For channels that send a request again under a new id:
    /// the answer given then is given again.
    /// </summary>
    public string? EarlierId { get; init; }

    /// <summary>
    /// The key of the place that the conversation belongs to, hashed too, or null: a chat, a group, a team. What is kept of a place is forgotten
    /// as a whole.
    /// </summary>
    public string? Place { get; init; }

    /// <summary>Whether others read along.</summary>
    public bool IsInGroup { get; init; }

    /// <summary>The id of the message that this one is a new wording of, or null. Its own id is that one, <see cref="EditMark"/> and what tells the wording.</summary>
    public string? Edited { get; init; }

    /// <summary>What the user typed; any Unicode, possibly empty.</summary>
    public string Text { get; init; } = "";

    /// <summary>The value of the choice that was pressed, or null where the user typed.</summary>
    public string? Choice { get; init; }

    /// <summary>Whether the user only arrived, and said nothing.</summary>
    public bool Arrived { get; init; }

    /// <summary>The language of the user's client, or null; it counts until the user's own words tell.</summary>
    public Language? Language { get; init; }

    /// <summary>The language the user chose to be answered in, or null; it counts whatever language the words are in.</summary>
    public Language? AnswerIn { get; init; }

    /// <summary>When it was said, or null where nobody knows.</summary>
    public DateTimeOffset? SaidAt { get; init; }

    /// <summary>Whether personal data was taken out of the text.</summary>
    public bool HadPersonalData { get; init; }

    /// <summary>The same message without personal data in its text. Whatever stores or logs a message takes this one.</summary>
    public UserMessage WithoutPersonalData() =>
        PersonalData.Mask(Text) is { HadAny: true } masked ? this with { Text = masked.Text, HadPersonalData = true } : this;
}
