using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Serialization.Metadata;
using BotAdvisor.BotFramework.Authentication;
using BotAdvisor.BotFramework.Schema;
using Microsoft.Extensions.Logging;

namespace BotAdvisor.BotFramework.Connector;

/// <summary>Makes one call to a connector, and says what became of it.</summary>
/// <param name="http">Must not follow redirects: the token would go along.</param>
/// <param name="policy">Where calls may go; asked before a token is fetched.</param>
/// <param name="tokens">The tokens that calls carry.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told of refusals, with the channel's correlation id.</param>
public sealed class ConnectorTransport(HttpClient http, ServiceUrlPolicy policy, IBotTokens tokens, TimeProvider time, ILogger<ConnectorTransport> logger)
{
    // What Microsoft's support asks for.
    private const string CorrelationHeader = "MS-CV";

    private readonly ConversationPace _sends = new(ConversationPace.Sends, time);
    private readonly ConversationPace _reads = new(ConversationPace.Reads, time);

    internal Task<ConnectorAnswer<T>> CallAsync<T>(ConnectorCall call, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class =>
        CallAsync(call, body => ActivityJson.Read(body, type), cancellationToken);

    internal async Task<ConnectorAnswer<T>> CallAsync<T>(ConnectorCall call, Func<byte[], T?> read, CancellationToken cancellationToken)
        where T : class
    {
        if (policy.Check(call.ServiceUrl) is not { } serviceUrl)
        {
            Log.HostNotAllowed(logger, Uri.TryCreate(call.ServiceUrl, UriKind.Absolute, out var uri) ? uri.Authority : "");
            return new(new(ConnectorOutcomeKind.Refused), null);
        }

        // An id of dots would lead to another place on that host.
        if (call.Path.Split('/', '?').Any(part => part is "." or "..")) return new(new(ConnectorOutcomeKind.Refused), null);
        await (call.Method == HttpMethod.Get ? _reads : _sends).WaitAsync(call.Conversation, cancellationToken);
        try
        {
            var token = await tokens.GetAsync(cancellationToken);
            var (outcome, body) = await TryAsync(call, serviceUrl, token, cancellationToken);
            if (outcome.Status == HttpStatusCode.Unauthorized && token is not null)
            {
                // Revoked, or its key withdrawn: once more with a new one.
                tokens.Reject(token);
                (outcome, body) = await TryAsync(call, serviceUrl, await tokens.GetAsync(cancellationToken), cancellationToken);
            }

            return new(outcome, outcome.IsDone && body.Length > 0 ? read(body) : null);
        }
        catch (BotTokenException e)
        {
            Log.NoToken(logger, e.Message);
            return new(new(ConnectorOutcomeKind.NotReached), null);
        }
    }

    private async Task<(ConnectorOutcome Outcome, byte[] Body)> TryAsync(ConnectorCall call, Uri serviceUrl, string? token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(call.Method, new Uri($"{serviceUrl.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{call.Path}"));
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (call.Body is { } json) request.Content = new ByteArrayContent(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" } } };
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return (Judge(call, response, body), body);
        }
        catch (HttpRequestException e)
        {
            Log.NotHeard(logger, e.HttpRequestError);
            // Never connected: nothing arrived. Anything later: it may have.
            var arrived = e.HttpRequestError is not (HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError);
            return (new(arrived ? ConnectorOutcomeKind.Unknown : ConnectorOutcomeKind.NotReached), []);
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotHeard(logger, HttpRequestError.Unknown);
            return (new(ConnectorOutcomeKind.Unknown), []);
        }
    }

    private ConnectorOutcome Judge(ConnectorCall call, HttpResponseMessage response, byte[] body)
    {
        var kind = (int)response.StatusCode switch
        {
            >= 200 and < 300 => ConnectorOutcomeKind.Done,
            412 or 429 => ConnectorOutcomeKind.Busy,
            408 or 502 or 503 or 504 => ConnectorOutcomeKind.Unknown,
            _ => ConnectorOutcomeKind.Refused,
        };
        if (kind == ConnectorOutcomeKind.Done) return new(kind, response.StatusCode);
        var error = ActivityJson.Read(body, ActivityJsonContext.Default.ErrorResponse)?.Error;
        Log.Answered(logger, call.Method, response.StatusCode, error?.Code, response.Headers.TryGetValues(CorrelationHeader, out var ids) ? ids.First() : null);
        return new(kind, response.StatusCode, RetryAfter(response.Headers.RetryAfter), error?.Code, error?.Message);
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? asked) => asked?.Delta ?? (asked?.Date is { } moment ? moment - time.GetUtcNow() : null);
}

/// <summary>A call to make.</summary>
/// <param name="Method">The verb.</param>
/// <param name="ServiceUrl">The connector, not checked yet.</param>
/// <param name="Path">What is called there, escaped.</param>
/// <param name="Conversation">Whose pace is kept.</param>
/// <param name="Body">JSON, or null for none.</param>
internal sealed record ConnectorCall(HttpMethod Method, string? ServiceUrl, string Path, string Conversation, byte[]? Body = null);
