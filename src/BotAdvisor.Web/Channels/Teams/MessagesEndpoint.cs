using BotAdvisor.BotFramework.Authentication;
using BotAdvisor.BotFramework.Schema;
using BotAdvisor.Storage;
using BotAdvisor.Turns;
using Microsoft.Data.Sqlite;

namespace BotAdvisor.Web.Channels.Teams;

/// <summary><c>POST /api/messages</c>: the Bot Framework endpoint.</summary>
internal sealed class MessagesEndpoint(InboundGate gate, ServiceUrlPolicy policy, Intake intake, ILogger<MessagesEndpoint> logger)
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/messages", (HttpContext context, MessagesEndpoint endpoint) => endpoint.ReceiveAsync(context));

    private async Task<IResult> ReceiveAsync(HttpContext context)
    {
        var refused = gate.Judge(InboundRequests.Of(context)) switch
        {
            GateDecision.Unauthorized => Refusal.Unauthorized,
            GateDecision.Forbidden => Refusal.Forbidden,
            _ => context.Request.HasJsonContentType() && context.Request.Headers.ContentEncoding.Count == 0 ? null : Refusal.NotJson,
        };
        if (refused is not null) return refused;
        try
        {
            if (await RequestBody.ReadAsync(context.Request, context.RequestAborted) is not { } body) return Refusal.TooLarge;
            var activity = ActivityJson.Read(body.Span);
            return activity is null || !ActivityRules.IsComplete(activity) ? Refusal.BadActivity : await TakeAsync(activity, context.RequestAborted);
        }
        catch (BadHttpRequestException e)
        {
            return e.StatusCode == StatusCodes.Status413PayloadTooLarge ? Refusal.TooLarge : Refusal.BadActivity;
        }
        catch (Exception e) when (e is SqliteException or System.Text.Json.JsonException)
        {
            // Not accepted, and told so: the channel sends it again.
            Log.NotAccepted(logger, e);
            return Refusal.Unavailable;
        }
    }

    private async Task<IResult> TakeAsync(Activity activity, CancellationToken cancellationToken)
    {
        var expectsReplies = activity.DeliveryMode == DeliveryModes.ExpectReplies;
        if (!(expectsReplies && activity.ServiceUrl is null) && policy.Check(activity.ServiceUrl) is null) return activity.ServiceUrl is null ? Refusal.BadActivity : Refusal.Forbidden;
        if (activity.Type == ActivityTypes.Invoke) return Refusal.UnknownInvoke;
        if (ActivityReading.MessageOf(activity) is not { } message) return Results.Ok();
        var address = ReplyAddress.Of(activity);
        if (expectsReplies)
        {
            var reply = await intake.AnswerAsync(message, cancellationToken);
            return Json(ActivityJson.Write(new ExpectedReplies(reply is null ? [] : [ActivityWriting.Write(reply, address, withText: true)])));
        }

        await intake.AcceptAsync(new AcceptedMessage(message, address.Write()), cancellationToken);
        return Results.StatusCode(StatusCodes.Status202Accepted);
    }

    private static IResult Json(byte[] utf8) => Results.Bytes(utf8, "application/json; charset=utf-8");
}
