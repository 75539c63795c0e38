namespace BotAdvisor.BotFramework.Schema;

/// <summary>The types of activities. Compared ordinally (A2011); a type that is not here is ignored, without a word to the user (A2014).</summary>
public static class ActivityTypes
{
    public const string Message = "message";
    public const string MessageUpdate = "messageUpdate";
    public const string MessageDelete = "messageDelete";
    public const string MessageReaction = "messageReaction";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
    public const string Event = "event";
    public const string Invoke = "invoke";
    public const string Typing = "typing";
    public const string EndOfConversation = "endOfConversation";
}

/// <summary>The names of invokes and events that the program knows.</summary>
public static class InvokeNames
{
    public const string AdaptiveCardAction = "adaptiveCard/action";
}

/// <summary>How the sender wants its answer. Anything else counts as normal (A3110).</summary>
public static class DeliveryModes
{
    public const string Normal = "normal";
    public const string Notification = "notification";
    public const string ExpectReplies = "expectReplies";
}

/// <summary>The channels whose ways differ.</summary>
public static class ChannelIds
{
    public const string Teams = "msteams";
    public const string Emulator = "emulator";
    public const string DirectLine = "directline";
    public const string WebChat = "webchat";
}
