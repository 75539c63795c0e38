using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotAdvisor.BotFramework.DirectLine;

/// <summary>
/// Signs and reads tokens: JSON Web Tokens with HMAC-SHA-256, which is the form in which clients of Direct Line look for the user's id. Only
/// this algorithm and only this header is read; a token never chooses how it is checked.
/// </summary>
/// <param name="key">The key, 32 random bytes. Whoever has it can make tokens.</param>
/// <param name="time">Tells what has expired.</param>
public sealed class TokenSigner(ReadOnlyMemory<byte> key, TimeProvider time)
{
    /// <summary>A longer token is not looked at.</summary>
    public const int MaxLength = 4_096;

    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    /// <summary>Writes a token; whole seconds of its expiry count.</summary>
    public string Sign(DirectLineToken token)
    {
        var claims = new TokenClaims(token.Conversation, token.User, token.Use == TokenUse.Resume ? "resume" : null, token.Expires.ToUnixTimeSeconds(), token.TrustedOrigins.IsDefaultOrEmpty ? null : token.TrustedOrigins);
        var signed = $"{Header}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims, TokenClaimsContext.Default.TokenClaims))}";
        return $"{signed}.{SignatureOf(signed)}";
    }

    /// <summary>Reads a token for one use.</summary>
    public TokenReading Read(string text, TokenUse use)
    {
        var end = text.LastIndexOf('.');
        if (text.Length > MaxLength || end <= Header.Length || !text.StartsWith($"{Header}.", StringComparison.Ordinal)) return TokenReading.Forged;

        // Compared as text: bytes can be written in base 64 in more than one way, and a token in one way only.
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(text[(end + 1)..]), Encoding.UTF8.GetBytes(SignatureOf(text[..end])))) return TokenReading.Forged;

        var claims = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(text.AsSpan(Header.Length + 1, end - Header.Length - 1)), TokenClaimsContext.Default.TokenClaims)!;
        if (claims.Use != (use == TokenUse.Resume ? "resume" : null)) return TokenReading.Forged;
        var expires = DateTimeOffset.FromUnixTimeSeconds(claims.Exp);
        return expires <= time.GetUtcNow() ? TokenReading.Expired : new(TokenState.Good, new(claims.Conv, claims.User, use, expires, claims.Origins ?? []));
    }

    private string SignatureOf(string signed) => Base64Url.EncodeToString(HMACSHA256.HashData(key.Span, Encoding.UTF8.GetBytes(signed)));
}

/// <summary>What a token turned out to be.</summary>
/// <param name="State">Whether it may be used.</param>
/// <param name="Token">What it allows, where it may be.</param>
public readonly record struct TokenReading(TokenState State, DirectLineToken? Token = null)
{
    internal static TokenReading Forged => new(TokenState.Forged);

    internal static TokenReading Expired => new(TokenState.Expired);
}

/// <summary>The states of a token.</summary>
public enum TokenState
{
    /// <summary>Not signed here, or for another use.</summary>
    Forged,

    /// <summary>Signed here, and no longer valid.</summary>
    Expired,

    /// <summary>To be used.</summary>
    Good,
}

internal sealed record TokenClaims(string Conv, string? User, string? Use, long Exp, ImmutableArray<string>? Origins);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TokenClaims))]
internal sealed partial class TokenClaimsContext : JsonSerializerContext;
