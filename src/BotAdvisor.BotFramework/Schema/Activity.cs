using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotAdvisor.BotFramework.Schema;

/// <summary>
/// An activity of the Bot Framework protocol: a message, an update, an invoke, on its way in or out. Names on the wire are those of the
/// activity schema in camel case; fields not named here are kept in <see cref="Extra"/> and written back as they came.
/// Source: the activity schema of microsoft/botframework-sdk; the numbers of its rules (A2010 …) stand where they are kept.
/// </summary>
public sealed record Activity
{
    /// <summary>What kind of activity it is (<see cref="ActivityTypes"/>); compared ordinally (A2011).</summary>
    public string? Type { get; init; }

    /// <summary>The id the channel gave it; compared ordinally (A2032).</summary>
    public string? Id { get; init; }

    /// <summary>When the channel sent it. Never a reason to refuse it: activities may come out of order (A2042).</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>The sender's own time, with its offset.</summary>
    public DateTimeOffset? LocalTimestamp { get; init; }

    /// <summary>The sender's time zone, an IANA name.</summary>
    public string? LocalTimezone { get; init; }

    /// <summary>Where replies go; trusted only after it was checked. Not written on the way out (A2302).</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>Who calls, as found by authentication. What the wire says here is dropped (A2250).</summary>
    public string? CallerId { get; init; }

    /// <summary>The channel: <c>msteams</c>, <c>webchat</c>, <c>emulator</c> …; compared ordinally (A2021).</summary>
    public string? ChannelId { get; init; }

    /// <summary>The sender.</summary>
    public ChannelAccount? From { get; init; }

    /// <summary>The conversation it belongs to.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>The receiver. Not written on the way out, except for a targeted message (A2071).</summary>
    public ChannelAccount? Recipient { get; init; }

    /// <summary>What was typed or is said.</summary>
    public string? Text { get; init; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; init; }

    /// <summary>The same for a voice.</summary>
    public string? Speak { get; init; }

    /// <summary>One line that says what the cards hold, for a notification.</summary>
    public string? Summary { get; init; }

    /// <summary><c>acceptingInput</c>, <c>expectingInput</c> or <c>ignoringInput</c>.</summary>
    public string? InputHint { get; init; }

    /// <summary>The language of the sender's client, as in BCP 47.</summary>
    public string? Locale { get; init; }

    /// <summary>The activity this one answers.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>The name of an invoke or event.</summary>
    public string? Name { get; init; }

    /// <summary>What a card sent along, or the body of an invoke.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>What <see cref="Value"/> is.</summary>
    public string? ValueType { get; init; }

    /// <summary><c>normal</c>, <c>notification</c> or <c>expectReplies</c>; anything else counts as normal (A3110).</summary>
    public string? DeliveryMode { get; init; }

    /// <summary><c>low</c>, <c>normal</c> or <c>high</c>.</summary>
    public string? Importance { get; init; }

    /// <summary>When the activity is no use any more.</summary>
    public DateTimeOffset? Expiration { get; init; }

    /// <summary>What an installation or a contact update did: <c>add</c>, <c>remove</c>, <c>add-upgrade</c>, <c>remove-upgrade</c> (A5700).</summary>
    public string? Action { get; init; }

    /// <summary>Why a conversation ended.</summary>
    public string? Code { get; init; }

    /// <summary>The new name of the conversation.</summary>
    public string? TopicName { get; init; }

    /// <summary>A name for people, on events and traces.</summary>
    public string? Label { get; init; }

    /// <summary><c>list</c> or <c>carousel</c>.</summary>
    public string? AttachmentLayout { get; init; }

    /// <summary>Cards and files.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>Buttons under the message.</summary>
    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary>
    /// Things said about the activity: mentions, the client, citations; each as it came, because unknown and ill-formed ones are to be kept
    /// and ignored (A2104, A2105). <see cref="Mention"/> and <see cref="StreamInfo"/> read the known ones.
    /// </summary>
    public IReadOnlyList<JsonElement>? Entities { get; init; }

    /// <summary>Who joined the conversation.</summary>
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    /// <summary>Who left the conversation.</summary>
    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }

    /// <summary>Reactions put on an earlier activity.</summary>
    public IReadOnlyList<MessageReaction>? ReactionsAdded { get; init; }

    /// <summary>Reactions taken off an earlier activity.</summary>
    public IReadOnlyList<MessageReaction>? ReactionsRemoved { get; init; }

    /// <summary>The conversation that this activity is about.</summary>
    public ConversationReference? RelatesTo { get; init; }

    /// <summary>What only the channel understands.</summary>
    public JsonElement? ChannelData { get; init; }

    /// <summary>Fields this schema does not name (A2005).</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}
