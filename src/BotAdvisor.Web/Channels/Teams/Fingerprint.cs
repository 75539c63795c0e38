using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace BotAdvisor.Web.Channels.Teams;

/// <summary>Short texts that stand for long ones, from which nobody gets those back.</summary>
internal static class Fingerprint
{
    private const int Bytes = 18;

    public static string Of(string text) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, Bytes));
}
