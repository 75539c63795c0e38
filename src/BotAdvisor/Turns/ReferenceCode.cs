using System.Security.Cryptography;
using System.Text;

namespace BotAdvisor.Turns;

/// <summary>The code by which a user's complaint finds its line in the log. It tells nothing about the user or the message.</summary>
internal static class ReferenceCode
{
    private const int Length = 8;

    public static string Of(UserMessage message)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{message.ConversationKey}\n{message.Id}"));
        return Convert.ToHexStringLower(hash)[..Length];
    }
}
