using System.Security.Cryptography;
using System.Text;

namespace BotAdvisor.BotFramework.DirectLine;

/// <summary>What every request to a Direct Line server brings beside its body.</summary>
/// <param name="Authorization">The header, or null.</param>
/// <param name="Origin">The page that a browser sent it from, or null.</param>
/// <param name="Address">Where the client reaches the server, up to and with <c>/v3/directline</c>: its streams are opened there.</param>
public sealed record DirectLineCall(string? Authorization, string? Origin, Uri Address);

/// <summary>Who calls: a holder of the secret, who may use every conversation, or of a token.</summary>
internal sealed record DirectLineCaller(DirectLineToken? Token)
{
    public bool HasSecret => Token is null;

    public bool May(string conversation) => Token is null || Token.Conversation == conversation;
}

/// <summary>Tells who calls, by the secret and the signature of tokens.</summary>
/// <param name="secret">The secret; at least 32 characters.</param>
/// <param name="signer">Signs the tokens.</param>
public sealed class DirectLineDoor(string secret, TokenSigner signer)
{
    private const string Scheme = "Bearer ";

    private readonly byte[] _secret = Hash(secret);

    /// <summary>The caller, or why nobody gets in.</summary>
    internal (DirectLineCaller? Caller, DirectLineResponse? Refusal) Judge(DirectLineCall call)
    {
        if (call.Authorization is not { } header || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return (null, DirectLineRefusal.NoToken);
        var credential = header[Scheme.Length..].Trim();
        if (credential.Length is 0 or > TokenSigner.MaxLength) return (null, credential.Length == 0 ? DirectLineRefusal.NoToken : DirectLineRefusal.BadToken);
        if (CryptographicOperations.FixedTimeEquals(Hash(credential), _secret)) return (new(null), null);
        var reading = signer.Read(credential, TokenUse.Talk);
        return reading switch
        {
            { State: TokenState.Expired } => (null, DirectLineRefusal.TokenExpired),
            { Token: { } token } => IsTrusted(token, call.Origin) ? (new(token), null) : (null, DirectLineRefusal.OtherOrigin),
            _ => (null, DirectLineRefusal.BadToken),
        };
    }

    private static bool IsTrusted(DirectLineToken token, string? origin) =>
        token.TrustedOrigins.IsEmpty || token.TrustedOrigins.Any(trusted => string.Equals(trusted, origin, StringComparison.OrdinalIgnoreCase));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
