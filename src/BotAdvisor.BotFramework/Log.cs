using System.Net;
using Microsoft.Extensions.Logging;

namespace BotAdvisor.BotFramework;

/// <summary>Every line the protocol logs. None holds a token, a text or who somebody is.</summary>
internal static partial class Log
{
    [LoggerMessage(200, LogLevel.Error, "The keys for inbound tokens could not be fetched from {Metadata}: {Reason} Keys from an earlier fetch stay in use: {HasKeys}. Check BotOpenIdMetadata, the network and the proxy.")]
    public static partial void KeysNotFetched(ILogger logger, Uri metadata, bool hasKeys, string reason);

    [LoggerMessage(201, LogLevel.Error, "{Metadata} names no key that can be used. Check BotOpenIdMetadata.")]
    public static partial void NoUsableKeys(ILogger logger, Uri metadata);

    [LoggerMessage(202, LogLevel.Error, "No token for replies: {Reason} Replies wait and are tried again.")]
    public static partial void NoToken(ILogger logger, string reason);

    [LoggerMessage(203, LogLevel.Warning, "The connector answered {Method} with {Status} {Code}; correlation {Correlation}.")]
    public static partial void Answered(ILogger logger, HttpMethod method, HttpStatusCode status, string? code, string? correlation);

    [LoggerMessage(204, LogLevel.Warning, "The connector was not reached, or not heard: {Error}.")]
    public static partial void NotHeard(ILogger logger, HttpRequestError error);

    [LoggerMessage(205, LogLevel.Error, "Nothing is sent to host {Host}: it is not among ConnectorHosts. Add it there if it is a host of your channel.")]
    public static partial void HostNotAllowed(ILogger logger, string host);

    [LoggerMessage(206, LogLevel.Warning, "A request was refused: {Reason}.")]
    public static partial void RequestRefused(ILogger logger, string reason);
}
