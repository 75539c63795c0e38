using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace BotAdvisor.BotFramework.Authentication;

/// <summary>
/// Tells the operator why requests are refused; the caller is told nothing. Each reason is logged at most once a minute: anybody can send any
/// number of forged tokens.
/// </summary>
internal sealed class TokenRefusals(TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _told = new(StringComparer.Ordinal);

    public GateResult Refuse(string reason)
    {
        Note($"a token was refused: {reason}");
        return GateResult.Unauthorized;
    }

    public void Note(string reason)
    {
        var now = time.GetUtcNow();
        if (!_told.TryGetValue(reason, out var last) || now - last >= Pause)
        {
            _told[reason] = now;
            Log.RequestRefused(logger, reason);
        }
    }

    public GateResult Refuse(Exception fault) => Refuse(fault switch
    {
        SecurityTokenInvalidAudienceException => "it is meant for another app. Check MicrosoftAppId",
        SecurityTokenInvalidLifetimeException or SecurityTokenNoExpirationException => "it is not valid at this time. Check the clock of this machine",
        SecurityTokenInvalidIssuerException => "its issuer is not known",
        SecurityTokenInvalidAlgorithmException => "it is signed in a way that is not allowed",
        SecurityTokenInvalidSignatureException or SecurityTokenSignatureKeyNotFoundException => "its signature does not hold",
        _ => "it does not hold",
    });
}
