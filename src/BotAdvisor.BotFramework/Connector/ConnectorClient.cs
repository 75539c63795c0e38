using System.Net;
using System.Net.Http.Headers;
using BotAdvisor.BotFramework.Schema;

namespace BotAdvisor.BotFramework.Connector;

/// <summary>Sends activities to a channel's connector (REST API v3). One attempt a call; the outcome tells what may be done next.</summary>
/// <param name="http">Must not follow redirects.</param>
public sealed class ConnectorClient(HttpClient http)
{
    /// <summary>Replies to an activity, or sends to the end of the conversation where there is none to reply to.</summary>
    /// <param name="serviceUrl">The connector, checked by <see cref="Authentication.ServiceUrlPolicy"/>.</param>
    /// <param name="activity">The activity; its conversation is required, its service URL is left out.</param>
    /// <param name="cancellationToken">Ends the call; the activity may have arrived then.</param>
    public async Task<ConnectorOutcome> SendAsync(Uri serviceUrl, Activity activity, CancellationToken cancellationToken)
    {
        var path = $"v3/conversations/{Uri.EscapeDataString(activity.Conversation?.Id ?? "")}/activities";
        if (activity.ReplyToId is { Length: > 0 } replyTo) path += $"/{Uri.EscapeDataString(replyTo)}";
        using var body = new ByteArrayContent(ActivityJson.Write(activity with { ServiceUrl = null }));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        try
        {
            using var response = await http.PostAsync(new Uri(WithSlash(serviceUrl), path), body, cancellationToken);
            return new(KindOf(response.StatusCode), response.StatusCode, RetryAfter(response));
        }
        catch (HttpRequestException e)
        {
            // Never connected: nothing arrived. Anything later: it may have.
            var arrived = e.HttpRequestError is not (HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError);
            return new(arrived ? ConnectorOutcomeKind.Unknown : ConnectorOutcomeKind.NotReached);
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(ConnectorOutcomeKind.Unknown);
        }
    }

    private static ConnectorOutcomeKind KindOf(HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => ConnectorOutcomeKind.Sent,
        412 or 429 => ConnectorOutcomeKind.Busy,
        408 or 502 or 503 or 504 => ConnectorOutcomeKind.Unknown,
        _ => ConnectorOutcomeKind.Refused,
    };

    private static TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter?.Delta;

    private static Uri WithSlash(Uri uri) => uri.AbsolutePath.EndsWith('/') ? uri : new Uri($"{uri.GetLeftPart(UriPartial.Path)}/");
}

/// <summary>What became of a call to the connector.</summary>
/// <param name="Kind">What may be done next.</param>
/// <param name="Status">The status that the connector answered, where it did.</param>
/// <param name="RetryAfter">How long the connector asks to wait, where it does.</param>
public sealed record ConnectorOutcome(ConnectorOutcomeKind Kind, HttpStatusCode? Status = null, TimeSpan? RetryAfter = null);

/// <summary>The ways a call to the connector may end.</summary>
public enum ConnectorOutcomeKind
{
    /// <summary>The connector took it.</summary>
    Sent,

    /// <summary>There was no connection: it certainly did not arrive.</summary>
    NotReached,

    /// <summary>The connector asks to try again later (412, 429): it did not arrive.</summary>
    Busy,

    /// <summary>It may have arrived (time-out, 408, 502, 503, 504): sending is not idempotent, so it must not be repeated.</summary>
    Unknown,

    /// <summary>The connector will not take it.</summary>
    Refused,
}
