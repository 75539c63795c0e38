using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace BotAdvisor.BotFramework.Authentication;

/// <summary>
/// The keys that tokens are signed with, as their issuer publishes them. Fetched once for all who wait; renewed twice a day and, at most once
/// a minute, when a token names a key that is not known. When fetching fails the last good keys stay in use; a failure is never kept.
/// </summary>
public sealed class SigningKeys(IDocumentRetriever documents, Uri metadata, TimeProvider time, ILogger<SigningKeys> logger)
{
    /// <summary>Keys older than this are renewed. Microsoft asks for at least once in 24 hours.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>The shortest time between two fetches because of an unknown key.</summary>
    public static readonly TimeSpan UnknownKeyPause = TimeSpan.FromMinutes(1);

    /// <summary>The shortest time between two fetches while there are no keys at all.</summary>
    public static readonly TimeSpan NoKeysPause = TimeSpan.FromSeconds(5);

    /// <summary>The longest that a request waits for a fetch; the fetch itself goes on.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private static readonly FrozenSet<string> Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly Lock _gate = new();
    private volatile KeySet? _current;
    private Task<KeySet?>? _fetching;
    private DateTimeOffset? _tried;

    /// <summary>The keys in use; null while none were fetched yet.</summary>
    public KeySet? Current => _current;

    /// <summary>The keys; those in use where there are any, otherwise what a fetch brings. Null while there are none.</summary>
    public async ValueTask<KeySet?> GetAsync(CancellationToken cancellationToken)
    {
        if (_current is not { } current) return await FetchAsync(NoKeysPause, cancellationToken);
        if (time.GetUtcNow() - current.Fetched > Lifetime) _ = FetchAsync(UnknownKeyPause, CancellationToken.None);
        return current;
    }

    /// <summary>The keys after another fetch, for a token whose key is not among those in use; the same ones within a minute of the last fetch.</summary>
    public Task<KeySet?> RenewAsync(CancellationToken cancellationToken) => FetchAsync(UnknownKeyPause, cancellationToken);

    private async Task<KeySet?> FetchAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        Task<KeySet?> fetching;
        lock (_gate)
        {
            if (_fetching is null)
            {
                var now = time.GetUtcNow();
                if (now - _tried < pause) return _current;
                _tried = now;
                _fetching = Task.Run(FetchNowAsync, CancellationToken.None);
            }

            fetching = _fetching;
        }

        try
        {
            return await fetching.WaitAsync(LongestWait, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return _current;
        }
    }

    private async Task<KeySet?> FetchNowAsync()
    {
        try
        {
            var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(metadata.AbsoluteUri, documents, CancellationToken.None);
            var keys = KeySet.Of(configuration, Algorithms, time.GetUtcNow());
            if (keys.ByKid.Count > 0) _current = keys;
            else Log.NoUsableKeys(logger, metadata);
        }
        catch (Exception e)
        {
            // Whatever an endpoint may answer, the keys we have stay good.
            Log.KeysNotFetched(logger, metadata, _current is not null, e.InnerException?.Message ?? e.Message);
        }
        finally
        {
            lock (_gate) _fetching = null;
        }

        return _current;
    }
}

/// <summary>The keys of one fetch. Immutable.</summary>
/// <param name="ByKid">The keys by their id.</param>
/// <param name="Algorithms">The algorithms that the issuer signs with, of those that are safe.</param>
/// <param name="Fetched">When.</param>
public sealed record KeySet(FrozenDictionary<string, SigningKey> ByKid, IReadOnlyCollection<string> Algorithms, DateTimeOffset Fetched)
{
    private const int FewestBits = 2048;

    internal static KeySet Of(OpenIdConnectConfiguration configuration, FrozenSet<string> safe, DateTimeOffset now)
    {
        var told = configuration.IdTokenSigningAlgValuesSupported.Where(safe.Contains).ToArray();
        var keys = (configuration.JsonWebKeySet?.Keys ?? [])
            .Where(key => key.Kid is { Length: > 0 } && key.Kty == JsonWebAlgorithmsKeyTypes.RSA && key.KeySize >= FewestBits && key.Use is null or "sig")
            .GroupBy(key => key.Kid, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => new SigningKey(group.First(), Endorsements(group.First())), StringComparer.Ordinal);
        return new(keys, told.Length > 0 ? told : [SecurityAlgorithms.RsaSha256], now);
    }

    private static FrozenSet<string> Endorsements(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.String).Select(entry => entry.GetString()!).ToFrozenSet(StringComparer.Ordinal)
            : value is IEnumerable<object> objects ? objects.OfType<string>().ToFrozenSet(StringComparer.Ordinal) : [];
}

/// <summary>A key, and the channels that it may speak for.</summary>
public sealed record SigningKey(JsonWebKey Key, FrozenSet<string> Endorsements);
