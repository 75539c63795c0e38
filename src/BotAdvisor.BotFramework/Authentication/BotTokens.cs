using Azure.Core;
using Azure.Identity;

namespace BotAdvisor.BotFramework.Authentication;

/// <summary>
/// Tokens for the connector from an Azure credential. One is fetched for all who wait, kept, and renewed ahead of its end while the old one
/// goes on; when renewing fails, the old one is used until it ends.
/// </summary>
/// <param name="credential">
/// Makes what the bot proves itself with; called again after a token was rejected, because a credential keeps the tokens it got.
/// </param>
/// <param name="scope">What the token is for; <see cref="PublicScope"/> in the public cloud.</param>
/// <param name="time">The clock.</param>
public sealed class BotTokens(Func<TokenCredential> credential, string scope, TimeProvider time) : IBotTokens
{
    /// <summary>The scope of the public Bot Framework.</summary>
    public const string PublicScope = "https://api.botframework.com/.default";

    private static readonly TimeSpan RenewAhead = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LastMoment = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private TokenCredential? _credential;
    private AccessToken? _current;
    private Task<string>? _fetching;
    private (BotTokenException Fault, DateTimeOffset Until)? _failed;

    /// <inheritdoc/>
    public async ValueTask<string?> GetAsync(CancellationToken cancellationToken)
    {
        Task<string> fetching;
        lock (_gate)
        {
            var left = _current is { } current ? current.ExpiresOn - time.GetUtcNow() : TimeSpan.Zero;
            if (left > RenewAhead) return _current!.Value.Token;
            if (left <= LastMoment && _failed is { } failed && time.GetUtcNow() < failed.Until) throw new BotTokenException(failed.Fault.Message, failed.Fault);
            var proof = _credential ??= credential();
            fetching = _fetching ??= Task.Run(() => FetchAsync(proof), CancellationToken.None);
            if (left > LastMoment) return _current!.Value.Token;
        }

        return await fetching.WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public void Reject(string token)
    {
        lock (_gate)
        {
            if (_current?.Token != token) return;
            _current = null;
            _credential = null;
        }
    }

    private async Task<string> FetchAsync(TokenCredential proof)
    {
        try
        {
            var token = await proof.GetTokenAsync(new TokenRequestContext([scope]), CancellationToken.None);
            lock (_gate) _current = token;
            return token.Token;
        }
        catch (Exception e) when (e is AuthenticationFailedException or HttpRequestException or OperationCanceledException or InvalidOperationException)
        {
            // Many replies may wait; they do not all ask again at once.
            var fault = new BotTokenException(TokenFaults.Explain(e), e);
            lock (_gate) _failed = (fault, time.GetUtcNow() + PauseAfterFailure);
            throw fault;
        }
        finally
        {
            lock (_gate) _fetching = null;
        }
    }
}
