using BotAdvisor.BotFramework.Authentication;
using Microsoft.Extensions.Primitives;

namespace BotAdvisor.Web.Channels;

/// <summary>What the gate wants to know of a request.</summary>
internal static class InboundRequests
{
    // Any of these tells of a proxy; one that sets none cannot be told from a client on this machine.
    private static readonly string[] ProxyHeaders = ["X-Forwarded-For", "Forwarded", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Real-IP", "Via"];

    public static InboundRequest Of(HttpContext context) => new(
        context.Connection.RemoteIpAddress,
        context.Request.Host.Host,
        ProxyHeaders.Any(context.Request.Headers.ContainsKey),
        context.Request.Headers.Origin,
        OnlyOne(context.Request.Headers.Authorization));

    /// <summary>What a header says that must not stand twice; null where it is missing, or does.</summary>
    public static string? OnlyOne(StringValues header) => header is [var only] ? only : null;
}
