using BotAdvisor.BotFramework.Authentication;
using BotAdvisor.BotFramework.Schema;
using BotAdvisor.Storage;
using BotAdvisor.Turns;
using Microsoft.Data.Sqlite;

namespace BotAdvisor.Web.Channels.Teams;

/// <summary>
/// <c>POST /api/messages</c>: the Bot Framework endpoint. Who calls is verified before the body is read; what they bring is checked before
/// anything is done with it.
/// </summary>
internal sealed class MessagesEndpoint(InboundGate gate, ServiceUrlPolicy policy, Intake intake, Invokes invokes, TimeProvider time, ILogger<MessagesEndpoint> logger)
{
    // Teams tells both within a fraction of a second, and waits at least ten for an answer.
    private static readonly TimeSpan LanguageMayCome = TimeSpan.FromSeconds(1);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/messages", (HttpContext context, MessagesEndpoint endpoint) => endpoint.ReceiveAsync(context));

    private async Task<IResult> ReceiveAsync(HttpContext context)
    {
        var judged = await gate.JudgeAsync(InboundRequests.Of(context), context.RequestAborted);
        if (judged.Caller is not { } caller) return RefusalOf(judged.Decision);
        if (!context.Request.HasJsonContentType() || context.Request.Headers.ContentEncoding.Count > 0) return Refusal.NotJson;
        try
        {
            if (await RequestBody.ReadAsync(context.Request, context.RequestAborted) is not { } body) return Refusal.TooLarge;
            var activity = ActivityJson.Read(body.Span);
            return activity is null || !ActivityRules.IsComplete(activity) ? Refusal.BadActivity : await TakeAsync(activity with { CallerId = caller.Id }, caller, context.RequestAborted);
        }
        catch (BadHttpRequestException e)
        {
            return e.StatusCode switch
            {
                StatusCodes.Status413PayloadTooLarge => Refusal.TooLarge,
                StatusCodes.Status408RequestTimeout => Refusal.TooSlow,
                _ => Refusal.BadActivity,
            };
        }
        catch (Exception e) when (e is SqliteException or System.Text.Json.JsonException)
        {
            // Not accepted, and told so: the channel sends it again.
            Log.NotAccepted(logger, e);
            return Refusal.Unavailable;
        }
    }

    private IResult RefusalOf(GateDecision decision) => decision switch
    {
        GateDecision.Unavailable => Refusal.NoKeys,
        GateDecision.Forbidden => gate.LocalOnly ? Refusal.NotLocal : Refusal.NotAllowed,
        _ => Refusal.Unauthorized,
    };

    private async Task<IResult> TakeAsync(Activity activity, Caller caller, CancellationToken cancellationToken)
    {
        var expectsReplies = activity.DeliveryMode == DeliveryModes.ExpectReplies;
        if (activity.ServiceUrl is null && !expectsReplies) return Refusal.BadActivity;
        var refused = caller.WhyNot(activity) ?? (activity.ServiceUrl is null || policy.Check(activity.ServiceUrl) is not null ? null : "replies may not go to the host of its service URL. Check ConnectorHosts");
        if (refused is not null)
        {
            gate.Note(refused);
            return Refusal.NotAllowed;
        }

        if (activity.Type == ActivityTypes.Invoke) return await invokes.AnswerAsync(activity, cancellationToken);
        if (await IsForgottenAsync(activity, cancellationToken)) return Results.Ok();
        if (ActivityReading.MessageOf(activity, time.GetUtcNow()) is not { } message) return Results.Ok();
        var address = ReplyAddress.Of(activity);
        if (expectsReplies)
        {
            var reply = await intake.AnswerAsync(message, cancellationToken);
            if (reply is { IsPersonal: true } && address.IsGroup) reply = PrivateReplies.Instead(reply, Texts.AskMePrivately);
            return JsonBody.Of(ActivityJson.Write(new ExpectedReplies(reply is null ? [] : [ActivityWriting.Write(reply, address, ActivityWriting.Stamp(reply, address, message), withText: true)])));
        }

        // Who arrives is told twice, once with their language and once without; the one with it is to be first.
        if (message is { Arrived: true, Language: null } && activity.ChannelId == ChannelIds.Teams) await Task.Delay(LanguageMayCome, time, cancellationToken);
        if (CardPress.Of(activity).IsOfSomebodyElse(activity)) await intake.SayAsync(new(message, address.Write()), Texts.NotYourCard, cancellationToken);
        else await intake.AcceptAsync(new AcceptedMessage(message, address.Write()), cancellationToken);
        return Results.StatusCode(StatusCodes.Status202Accepted);
    }

    // The bot was removed, with all that is kept of the place; or a message was taken back.
    private async Task<bool> IsForgottenAsync(Activity activity, CancellationToken cancellationToken)
    {
        var isRemoval = Places.IsRemoval(activity);
        if (isRemoval) await intake.ForgetPlaceAsync(Places.Of(activity), cancellationToken);
        else if (ActivityReading.IsDeletion(activity)) await intake.WithdrawAsync(ActivityReading.KeyOf(activity), activity.Id!, cancellationToken);
        return isRemoval || ActivityReading.IsDeletion(activity);
    }
}
