using BotAdvisor.BotFramework.DirectLine;
using Microsoft.Data.Sqlite;

namespace BotAdvisor.Web.Channels.WebChat;

/// <summary><c>/v3/directline/…</c>: the Direct Line server over HTTP. Open to every address: what lets somebody in is a token or the secret.</summary>
internal sealed class DirectLineEndpoints(DirectLineServer server, Visitors visitors, IHostApplicationLifetime lifetime, ILogger<DirectLineEndpoints> logger)
{
    /// <summary>The path that every address begins with.</summary>
    public const string Root = "v3/directline";

    /// <summary>The name of the policy that lets pages of other origins call.</summary>
    public const string OtherOrigins = "direct-line";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var root = routes.MapGroup($"/{Root}").RequireCors(OtherOrigins);
        root.MapPost("/tokens/generate", (HttpContext context, DirectLineEndpoints here) => here.WithBody(context, (call, body) => Task.FromResult(here.Server.Generate(call, body.Span)))).RequireRateLimiting(Limits.Beginning);
        root.MapPost("/tokens/refresh", (HttpContext context, DirectLineEndpoints here) => here.Do(context, call => Task.FromResult(here.Server.Refresh(call)))).RequireRateLimiting(Limits.Beginning);
        root.MapPost("/conversations", (HttpContext context, DirectLineEndpoints here) => here.WithBody(context, (call, body) => here.Server.StartAsync(call, body, context.RequestAborted))).RequireRateLimiting(Limits.Beginning);
        root.MapGet("/session/getsessionid", (HttpContext context, DirectLineEndpoints here) => here.Do(context, call => Task.FromResult(here.Server.Session(call)))).RequireRateLimiting(Limits.Beginning);

        var one = root.MapGroup($"/conversations/{{{Limits.Conversation}}}");
        one.MapGet("", (HttpContext context, string conversation, string? watermark, DirectLineEndpoints here) => here.Do(context, call => here.Server.ReconnectAsync(call, conversation, watermark, context.RequestAborted))).RequireRateLimiting(Limits.Reading);
        one.MapGet("/activities", (HttpContext context, string conversation, string? watermark, DirectLineEndpoints here) => here.Do(context, call => here.Server.ReadAsync(call, conversation, watermark, context.RequestAborted))).RequireRateLimiting(Limits.Reading);
        one.MapPost("/activities", (HttpContext context, string conversation, DirectLineEndpoints here) => here.WithBody(context, (call, body) => here.Server.PostAsync(call, conversation, body, context.RequestAborted))).RequireRateLimiting(Limits.Saying);
        one.MapPost("/upload", (HttpContext context, string conversation, DirectLineEndpoints here) => here.Do(context, call => Task.FromResult(here.Server.Upload(call, conversation)))).RequireRateLimiting(Limits.Saying);
        one.MapGet("/stream", (HttpContext context, string conversation, string? t, DirectLineEndpoints here) => here.StreamAsync(context, conversation, t));
    }

    /// <summary>An answer of the server as a result of HTTP; never kept by a cache.</summary>
    public static IResult Answer(DirectLineResponse response) => new NotCached(JsonBody.Of(response.Body.Span, (int)response.Status));

    private DirectLineServer Server => server;

    private Task<IResult> WithBody(HttpContext context, Func<DirectLineCall, ReadOnlyMemory<byte>, Task<DirectLineResponse>> work) => Do(context, async call =>
        await RequestBody.ReadAsync(context.Request, context.RequestAborted) is { } body ? await work(call, body) : DirectLineRefusal.TooLarge);

    private async Task<IResult> Do(HttpContext context, Func<DirectLineCall, Task<DirectLineResponse>> work)
    {
        try
        {
            return Answer(await work(CallOf(context)));
        }
        catch (BadHttpRequestException e)
        {
            return Answer(e.StatusCode == StatusCodes.Status413PayloadTooLarge ? DirectLineRefusal.TooLarge : DirectLineRefusal.BadBody);
        }
        catch (SqliteException e)
        {
            Log.NotAccepted(logger, e);
            return Answer(DirectLineRefusal.Unavailable);
        }
    }

    private async Task<IResult> StreamAsync(HttpContext context, string conversation, string? ticket)
    {
        if (!context.WebSockets.IsWebSocketRequest) return Answer(DirectLineRefusal.BadBody);
        if (server.Open(ticket) is not { } start || start.Conversation != conversation) return Answer(DirectLineRefusal.BadToken);
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping, context.RequestAborted);
        await server.RunAsync(socket, start, ending.Token);
        return Results.Empty;
    }

    private DirectLineCall CallOf(HttpContext context)
    {
        var headers = context.Request.Headers;
        return new(
            InboundRequests.OnlyOne(headers.Authorization),
            InboundRequests.OnlyOne(headers.Origin),
            new Uri(visitors.AddressFor(context), Root));
    }

    private sealed class NotCached(IResult inner) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.CacheControl = "no-store";
            httpContext.Response.Headers.XContentTypeOptions = "nosniff";
            return inner.ExecuteAsync(httpContext);
        }
    }
}
