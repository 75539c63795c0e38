using BotAdvisor.BotFramework.Authentication;
using BotAdvisor.Web.Operations;

namespace BotAdvisor.Web.Commands;

/// <summary>
/// Checks what a bot with an app id needs of the outside: the keys for inbound tokens, this machine's clock, and a token to reply with. Each
/// finding is one line in plain words, with a remedy where something is wrong.
/// </summary>
internal sealed class BotChecks(Settings settings, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>What was found, in order.</summary>
    public async Task<IReadOnlyList<Finding>> RunAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        using var http = Body.Http(Patience, useProxy: true);
        return [await KeysAsync(http, limit.Token), await ClockAsync(http, limit.Token), await TokenAsync(limit.Token), Hosts(), .. Tenants()];
    }

    private async Task<Finding> KeysAsync(HttpClient http, CancellationToken cancellationToken)
    {
        var log = new LastLine();
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(log));
        var metadata = new Uri(settings.BotOpenIdMetadata);
        var keys = await new SigningKeys(new KeyDocuments(http, isPlain: metadata.Scheme == Uri.UriSchemeHttp), metadata, time, loggers.CreateLogger<SigningKeys>()).GetAsync(cancellationToken);
        return keys is not null
            ? new("keys", $"{keys.ByKid.Count} keys for inbound tokens from {metadata.Host}")
            : new("keys", $"{log.Text ?? "They could not be fetched."} Until then every request is refused.", IsFault: true);
    }

    private async Task<Finding> ClockAsync(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.GetAsync(new Uri(settings.BotOpenIdMetadata), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.Headers.Date is not { } theirs) return new("clock", "not compared: the key endpoint tells no time");
            var off = time.GetUtcNow() - theirs;
            return off.Duration() <= TokenValidator.Skew / 2
                ? new("clock", $"within {Math.Ceiling(off.Duration().TotalSeconds + 1):0} seconds of {settings.BotOpenIdMetadata.Split('/')[2]}")
                : new("clock", $"This machine is {off.Duration().TotalMinutes:0} minutes {(off > TimeSpan.Zero ? "ahead" : "behind")}; tokens are refused from five minutes on. Have the clock set by a time server.", IsFault: true);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return new("clock", "not compared: the key endpoint was not reached");
        }
    }

    private async Task<Finding> TokenAsync(CancellationToken cancellationToken)
    {
        try
        {
            await BotIdentity.Outbound(settings, time).GetAsync(cancellationToken);
            return new("reply token", "given by Entra");
        }
        catch (Exception e) when (e is BotTokenException or SettingsException)
        {
            return new("reply token", e.Message, IsFault: true);
        }
        catch (OperationCanceledException)
        {
            return new("reply token", $"No answer from {settings.OAuthAuthority} within {Patience.TotalSeconds:0} seconds. Check the network and the proxy.", IsFault: true);
        }
    }

    private Finding Hosts()
    {
        var hosts = settings.HostsAllowed();
        return settings.IsDevelopment || hosts.Contains(Settings.TeamsConnector, StringComparer.OrdinalIgnoreCase)
            ? new("hosts", $"replies may go to {string.Join(", ", hosts)}")
            : new("hosts", $"Replies may go to {string.Join(", ", hosts)}, and not to {Settings.TeamsConnector}, where Teams takes them: whoever writes in Teams is refused. Add that host to ConnectorHosts, or leave the setting out.", IsFault: true);
    }

    private IEnumerable<Finding> Tenants()
    {
        var allowed = settings.TenantsAllowed();
        yield return allowed.Contains(settings.MicrosoftAppTenantId, StringComparer.OrdinalIgnoreCase)
            ? new("tenants", $"{allowed.Count} allowed, the app's own among them")
            : new("tenants", $"{allowed.Count} allowed, the app's own not among them: its users are refused. Add it to AllowedTenants if that is not meant.");
    }

    /// <summary>Keeps the last line that was logged.</summary>
    private sealed class LastLine : ILoggerProvider, ILogger
    {
        public string? Text { get; private set; }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Text = formatter(state, exception);

        public void Dispose()
        {
            // Nothing to close.
        }
    }
}

/// <summary>What a check found.</summary>
/// <param name="What">What was checked.</param>
/// <param name="State">How it is; with a remedy where it is wrong.</param>
/// <param name="IsFault">Whether it is wrong.</param>
internal sealed record Finding(string What, string State, bool IsFault = false);
