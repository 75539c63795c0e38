using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BotAdvisor.BotFramework.Authentication;

/// <summary>
/// Checks the token of a request: form, issuer, audience, lifetime, algorithm, key, signature, calling app. What depends on the activity is
/// left to <see cref="Caller.WhyNot"/>. A token found valid is remembered by its hash, as long as it is valid and its keys are in use.
/// </summary>
public sealed class TokenValidator
{
    /// <summary>How far the clocks of issuer and bot may lie apart.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>The longest token that is looked at, in characters. Those of the Bot Framework have about 900.</summary>
    public const int LongestToken = 16_384;

    private const string Scheme = "Bearer ";
    private const int PartsOfToken = 3;

    private readonly AuthenticationOptions _options;
    private readonly IReadOnlyList<TokenRules> _rules;
    private readonly TimeProvider _time;
    private readonly RememberedTokens _remembered = new();
    private readonly TokenRefusals _refusals;
    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = LongestToken, MapInboundClaims = false };

    /// <param name="options">What to go by.</param>
    /// <param name="keys">The keys that stand at an address; asked once for each.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Told why tokens are refused, each reason at most once a minute.</param>
    public TokenValidator(AuthenticationOptions options, Func<Uri, SigningKeys> keys, TimeProvider time, ILogger<TokenValidator> logger)
    {
        _options = options;
        _rules = TokenRules.Of(options, keys);
        _time = time;
        _refusals = new TokenRefusals(time, logger);
    }

    /// <summary>Whether there are keys to check tokens with.</summary>
    public bool IsReady => _rules.All(rules => rules.Keys.Current is not null);

    /// <summary>Fetches the keys, where there are none yet or they are due. Failures are logged and leave things as they are.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        foreach (var rules in _rules)
        {
            var isFirst = rules.Keys.Current is null;
            var keys = await rules.Keys.GetAsync(cancellationToken);
            if (isFirst && keys is not null) await WarmUpAsync(rules, keys);
        }
    }

    /// <summary>Judges a request by its Authorization header.</summary>
    public async ValueTask<GateResult> ValidateAsync(string? authorization, CancellationToken cancellationToken)
    {
        if (authorization is null) return _refusals.Refuse("there is none, or more than one");
        if (!authorization.StartsWith(Scheme, StringComparison.Ordinal)) return _refusals.Refuse("it is no bearer token");
        var written = authorization.AsMemory(Scheme.Length);
        if (written.Length is 0 or > LongestToken || written.Span.Count('.') != PartsOfToken - 1 || written.Span.Contains(' ')) return _refusals.Refuse("it is ill-formed");
        var hash = RememberedTokens.HashOf(written.Span);
        return _remembered.Find(hash, _time.GetUtcNow()) ?? await ValidateAsync(written, hash, cancellationToken);
    }

    /// <summary>Has the operator told why an activity was refused whose token holds; each reason at most once a minute.</summary>
    internal void Note(string reason) => _refusals.Note(reason);

    private async Task<GateResult> ValidateAsync(ReadOnlyMemory<char> written, TokenHash hash, CancellationToken cancellationToken)
    {
        if (Read(written) is not { Kid: { Length: > 0 } kid } token) return _refusals.Refuse("it is ill-formed");
        if (_rules.FirstOrDefault(rules => rules.Issuers.Contains(token.Issuer)) is not { } rules) return _refusals.Refuse("its issuer is not known");
        if (await rules.Keys.GetAsync(cancellationToken) is not { } keys) return GateResult.Unavailable;
        if (!keys.ByKid.TryGetValue(kid, out var key))
        {
            keys = await rules.Keys.RenewAsync(cancellationToken) ?? keys;
            if (!keys.ByKid.TryGetValue(kid, out key)) return _refusals.Refuse("its key is not known");
        }

        if (await FaultAsync(token, rules, keys, key) is { } fault) return _refusals.Refuse(fault);
        if (!rules.MayCall(TokenRules.AppOf(token))) return _refusals.Refuse("the app that asked for it may not call");
        var serviceUrl = token.TryGetClaim("serviceurl", out var claim) ? claim.Value : null;
        var result = new GateResult(GateDecision.Admitted, Caller.WithToken(_options, rules.FromChannel, serviceUrl, key.Endorsements, TokenRules.AppOf(token)));
        _remembered.Keep(hash, new(result, rules.Keys, keys, new DateTimeOffset(token.ValidTo + Skew, TimeSpan.Zero)));
        return result;
    }

    // The code that checks tokens is compiled when it first runs; the first caller would wait a fifth of a second for that.
    private Task WarmUpAsync(TokenRules rules, KeySet keys)
    {
        var (kid, key) = keys.ByKid.First();
        var header = Base64UrlEncoder.Encode($$"""{"alg":"{{keys.Algorithms.First()}}","kid":"{{kid}}"}""");
        var claims = Base64UrlEncoder.Encode($$"""{"iss":"{{rules.Issuers.First()}}","aud":"{{_options.AppId}}","exp":{{_time.GetUtcNow().AddHours(1).ToUnixTimeSeconds()}}}""");
        var unsigned = Read($"{header}.{claims}.{Base64UrlEncoder.Encode(new byte[key.Key.KeySize / 8])}".AsMemory());
        return unsigned is null ? Task.CompletedTask : FaultAsync(unsigned, rules, keys, key);
    }

    private JsonWebToken? Read(ReadOnlyMemory<char> written)
    {
        try
        {
            return _handler.ReadJsonWebToken(written.ToString());
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    private async Task<Exception?> FaultAsync(JsonWebToken token, TokenRules rules, KeySet keys, SigningKey key)
    {
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuers = rules.Issuers,
            AudienceValidator = (audiences, _, _) => audiences.ToArray() is [var only] && Guid.TryParse(only, out var id) && id == _options.AppId,
            LifetimeValidator = (from, until, _, _) => IsTime(from, until),
            IssuerSigningKey = key.Key,
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = keys.Algorithms,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
        });
        return result.IsValid ? null : result.Exception ?? new SecurityTokenException();
    }

    private bool IsTime(DateTime? from, DateTime? until)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        return until is { } end && now <= end + Skew && (from is not { } start || now >= start - Skew);
    }
}
