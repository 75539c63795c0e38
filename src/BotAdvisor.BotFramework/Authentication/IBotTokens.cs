namespace BotAdvisor.BotFramework.Authentication;

/// <summary>Gives the tokens that calls to the connector carry. Safe for any number of callers at once.</summary>
public interface IBotTokens
{
    /// <summary>A token that is valid for some minutes yet; null where calls need none.</summary>
    /// <exception cref="BotTokenException">There is none to be had now; it says why and what to do.</exception>
    ValueTask<string?> GetAsync(CancellationToken cancellationToken);

    /// <summary>The connector did not take this token: the next call asks for a new one.</summary>
    void Reject(string token);
}

/// <summary>Calls need no token: a bot without an app id, which talks to clients on this machine only.</summary>
public sealed class NoTokens : IBotTokens
{
    /// <inheritdoc/>
    public ValueTask<string?> GetAsync(CancellationToken cancellationToken) => ValueTask.FromResult<string?>(null);

    /// <inheritdoc/>
    public void Reject(string token)
    {
        // There is none.
    }
}

/// <summary>The bot has an app id but nothing to prove it with: it can receive, and answer who waits, but not send.</summary>
public sealed class MissingCredential : IBotTokens
{
    /// <inheritdoc/>
    public ValueTask<string?> GetAsync(CancellationToken cancellationToken) =>
        ValueTask.FromException<string?>(new BotTokenException("The settings name no secret, certificate or identity for the app. Set MicrosoftAppPassword, MicrosoftAppCertificate:Path or MicrosoftAppFederation, or MicrosoftAppType to UserAssignedMSI."));

    /// <inheritdoc/>
    public void Reject(string token)
    {
        // There is none.
    }
}

/// <summary>There is no token. The message says why and what to do, and holds no secret.</summary>
public sealed class BotTokenException(string message, Exception? inner = null) : Exception(message, inner);
