using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace BotAdvisor.BotFramework.Authentication;

/// <summary>
/// Tokens that were found valid, by their hash: checking a signature costs more than all the rest of a request. The token itself is not
/// kept. An entry counts while the token is valid and the keys it was checked with are those in use.
/// </summary>
internal sealed class RememberedTokens
{
    // A channel uses a handful of tokens at a time. Only valid tokens get here, so nobody can fill this.
    private const int Most = 1_000;
    private const int LongestOnStack = 2_048;

    private readonly ConcurrentDictionary<TokenHash, RememberedToken> _tokens = new();

    public static TokenHash HashOf(ReadOnlySpan<char> token)
    {
        // A token is ASCII; what is not is turned into '?' here, and then fails every other check.
        Span<byte> bytes = token.Length <= LongestOnStack ? stackalloc byte[token.Length] : new byte[token.Length];
        for (var i = 0; i < token.Length; i++) bytes[i] = char.IsAscii(token[i]) ? (byte)token[i] : (byte)'?';
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return MemoryMarshal.Read<TokenHash>(hash);
    }

    public GateResult? Find(TokenHash hash, DateTimeOffset now) =>
        _tokens.TryGetValue(hash, out var known) && now <= known.Until && ReferenceEquals(known.Source.Current, known.Keys) ? known.Result : null;

    public void Keep(TokenHash hash, RememberedToken token)
    {
        if (_tokens.Count >= Most) _tokens.Clear();
        _tokens[hash] = token;
    }
}

/// <summary>The SHA-256 of a token.</summary>
internal readonly record struct TokenHash(UInt128 First, UInt128 Second);

/// <summary>A token that was found valid.</summary>
/// <param name="Result">What was decided.</param>
/// <param name="Source">Where its keys come from.</param>
/// <param name="Keys">The keys it was checked with.</param>
/// <param name="Until">How long it is valid.</param>
internal sealed record RememberedToken(GateResult Result, SigningKeys Source, KeySet Keys, DateTimeOffset Until);
