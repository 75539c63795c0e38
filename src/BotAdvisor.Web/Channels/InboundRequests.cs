using BotAdvisor.BotFramework.Authentication;

namespace BotAdvisor.Web.Channels;

/// <summary>What the gate wants to know of a request.</summary>
internal static class InboundRequests
{
    public static InboundRequest Of(HttpContext context) => new(
        context.Connection.RemoteIpAddress,
        context.Request.Host.Host,
        context.Request.Headers.ContainsKey("X-Forwarded-For") || context.Request.Headers.ContainsKey("Forwarded"),
        context.Request.Headers.Origin,
        context.Request.Headers.Authorization is [var only] ? only : null);
}
