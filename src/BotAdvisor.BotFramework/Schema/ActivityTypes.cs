namespace BotAdvisor.BotFramework.Schema;

/// <summary>The types of activities. Compared ordinally (A2011); a type that is not here is ignored, without a word to the user (A2014).</summary>
public static class ActivityTypes
{
    /// <summary>Somebody says something.</summary>
    public const string Message = "message";

    /// <summary>A message was changed, or is to be.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A message was taken back.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>Reactions were put on a message, or taken off.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>People joined or left, or the conversation has a new name.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The bot was installed or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>Something happened that is told by name.</summary>
    public const string Event = "event";

    /// <summary>A request that waits for its answer.</summary>
    public const string Invoke = "invoke";

    /// <summary>Somebody is typing; in a stream, a part of a message.</summary>
    public const string Typing = "typing";

    /// <summary>The conversation is over.</summary>
    public const string EndOfConversation = "endOfConversation";
}

/// <summary>The names of invokes and events that the program knows.</summary>
public static class InvokeNames
{
    /// <summary>A button of a card is pressed (Universal Actions).</summary>
    public const string AdaptiveCardAction = "adaptiveCard/action";

    /// <summary>Somebody searches from the message box.</summary>
    public const string ExtensionQuery = "composeExtension/query";

    /// <summary>A result of such a search is chosen.</summary>
    public const string ExtensionSelect = "composeExtension/selectItem";

    /// <summary>A command is chosen that opens a dialog.</summary>
    public const string ExtensionFetch = "composeExtension/fetchTask";

    /// <summary>A button of that dialog is pressed.</summary>
    public const string ExtensionSubmit = "composeExtension/submitAction";

    /// <summary>Feedback is given on a message.</summary>
    public const string MessageSubmit = "message/submitAction";
}

/// <summary>How the sender wants its answer. Anything else counts as normal (A3110).</summary>
public static class DeliveryModes
{
    /// <summary>Replies are sent.</summary>
    public const string Normal = "normal";

    /// <summary>No replies are looked for.</summary>
    public const string Notification = "notification";

    /// <summary>Replies are the body of the response.</summary>
    public const string ExpectReplies = "expectReplies";
}

/// <summary>The channels whose ways differ.</summary>
public static class ChannelIds
{
    /// <summary>Microsoft Teams.</summary>
    public const string Teams = "msteams";

    /// <summary>The Bot Framework Emulator.</summary>
    public const string Emulator = "emulator";

    /// <summary>Direct Line.</summary>
    public const string DirectLine = "directline";

    /// <summary>Web Chat of Azure Bot Service.</summary>
    public const string WebChat = "webchat";
}
