using System.Collections.Immutable;

namespace BotAdvisor.BotFramework.DirectLine;

/// <summary>What a token allows: one conversation, as one user, until a moment.</summary>
/// <param name="Conversation">The only conversation it opens.</param>
/// <param name="User">The user who holds it; takes the place of whatever sender an activity names. Null where none was named.</param>
/// <param name="Use">What it is for; a token for one use is worth nothing for another.</param>
/// <param name="Expires">From then on it is worth nothing.</param>
/// <param name="TrustedOrigins">The pages that may use it; empty for any.</param>
public sealed record DirectLineToken(string Conversation, string? User, TokenUse Use, DateTimeOffset Expires, ImmutableArray<string> TrustedOrigins);

/// <summary>What tokens are for.</summary>
public enum TokenUse
{
    /// <summary>Talking: the token of the protocol.</summary>
    Talk,

    /// <summary>Getting a new token for the same conversation after the old one expired; not part of the protocol.</summary>
    Resume,
}
