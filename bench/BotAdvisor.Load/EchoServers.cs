using BotAdvisor.BotFramework.Authentication;
using BotAdvisor.BotFramework.Schema;
using Microsoft.Extensions.Logging.Abstractions;

namespace BotAdvisor.Load;

/// <summary>Two servers that say back what they hear: one that only reads and writes the JSON, one with all that the protocol asks for.</summary>
internal static class EchoServers
{
    public static Task<int> BareAsync(int port) => ServeAsync(port, async context =>
    {
        var activity = ActivityJson.Read((await BodyAsync(context)).Span)!;
        await WriteAsync(context, ActivityJson.Write(Echo(activity)));
    });

    public static Task<int> ProtocolAsync(int port, string microsoft)
    {
        var options = new AuthenticationOptions { AppId = Guid.Parse(Microsoft.AppId), AllowedTenants = [Guid.Parse(Microsoft.Tenant)], Metadata = new Uri($"{microsoft}/openidconfiguration") };
        var http = new HttpClient();
        var gate = new InboundGate(new TokenValidator(
            options,
            address => new SigningKeys(new KeyDocuments(http, isPlain: true), address, TimeProvider.System, NullLogger<SigningKeys>.Instance),
            TimeProvider.System,
            NullLogger<TokenValidator>.Instance));
        var policy = new ServiceUrlPolicy([new Uri(microsoft).Authority], allowLoopback: false);
        return ServeAsync(port, async context =>
        {
            var headers = context.Request.Headers;
            var judged = await gate.JudgeAsync(new(context.Connection.RemoteIpAddress, context.Request.Host.Host, WasForwarded: false, headers.Origin, headers.Authorization is [var only] ? only : null), context.RequestAborted);
            if (judged.Caller is not { } caller)
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }

            var activity = ActivityJson.Read((await BodyAsync(context)).Span);
            if (activity is null || !ActivityRules.IsComplete(activity))
            {
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }

            if (caller.WhyNot(activity) is not null || policy.Check(activity.ServiceUrl) is null)
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return;
            }

            await WriteAsync(context, ActivityJson.Write(Echo(activity with { CallerId = caller.Id })));
        });
    }

    private static ExpectedReplies Echo(Activity activity) => new(
    [
        new Activity
        {
            Type = ActivityTypes.Message,
            ChannelId = activity.ChannelId,
            From = activity.Recipient,
            Conversation = activity.Conversation,
            ReplyToId = activity.Id,
            Text = activity.Text,
        },
    ]);

    private static async Task<int> ServeAsync(int port, RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapPost("/api/messages", answer);
        await app.RunAsync();
        return 0;
    }

    private static async Task<ReadOnlyMemory<byte>> BodyAsync(HttpContext context)
    {
        using var body = new MemoryStream((int)(context.Request.ContentLength ?? 4_096));
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private static async Task WriteAsync(HttpContext context, byte[] utf8)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = utf8.Length;
        await context.Response.Body.WriteAsync(utf8, context.RequestAborted);
    }
}
