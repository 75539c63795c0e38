namespace BotAdvisor.Web.Channels.WebChat;

/// <summary>The address of a Direct Line conversation, as it stands in the outbox, and the key under which the advisor knows it.</summary>
internal static class DirectLineAddress
{
    private const string Prefix = "directline:";

    public static string Of(string conversation) => Prefix + conversation;

    /// <summary>The conversation of an address; null where the address is another channel's.</summary>
    public static string? ConversationOf(string address) => address.StartsWith(Prefix, StringComparison.Ordinal) ? address[Prefix.Length..] : null;

    /// <summary>The key of a conversation in the advisor's store. Its name is random and says nothing of a person.</summary>
    public static string KeyOf(string conversation) => $"directline-{conversation}";
}
