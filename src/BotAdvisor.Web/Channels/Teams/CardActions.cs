using System.Text.Json;
using BotAdvisor.BotFramework.Schema;
using BotAdvisor.Labels;
using BotAdvisor.Replies;
using BotAdvisor.Storage;
using BotAdvisor.Turns;
using BotAdvisor.Web.Channels.Cards;

namespace BotAdvisor.Web.Channels.Teams;

/// <summary>
/// <c>adaptiveCard/action</c>: a button of a card is pressed, and the channel waits for what comes in its place. Teams waits some seconds and
/// then sends the press again, also under a new id; it counts once all the same.
/// </summary>
internal sealed class CardActions(Intake intake, TimeProvider time)
{
    /// <summary>How long the channel is kept waiting. After that the user is told that the answer follows, and it is sent as a message.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    // Presses that look the same within this time are one press sent twice. Teams repeats within a minute.
    private static readonly TimeSpan RepeatWindow = TimeSpan.FromMinutes(1);

    public async Task<IResult> AnswerAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (ActionOf(activity.Value) is not { } action) return Error("BadRequest", "The value is not that of an Action.Execute.");
        var window = time.GetUtcNow().ToUnixTimeMilliseconds() / (long)RepeatWindow.TotalMilliseconds;
        var press = PressOf(activity);
        var message = ActivityReading.PressOf(activity, action) with { Id = $"{press}-{window}", EarlierId = $"{press}-{window - 1}" };
        var address = ReplyAddress.Of(activity);
        var answer = await intake.AnswerWithinAsync(new AcceptedMessage(message, address.Write()), Patience, cancellationToken);
        var response = answer.Reply is { } reply
            ? new AdaptiveCardResponse(StatusCodes.Status200OK, AdaptiveCardResponse.Card, CardWriting.Write(reply, PlainText.Of(reply)))
            : new AdaptiveCardResponse(StatusCodes.Status200OK, AdaptiveCardResponse.Message, Text((answer.IsLate ? Texts.AnswerFollows : Texts.AnsweredAlready).In(message.Language ?? Language.Nl)));
        return activity.DeliveryMode == DeliveryModes.ExpectReplies
            ? JsonBody.Of(ActivityJson.Write(new ExpectedReplies([], JsonDocument.Parse(ActivityJson.Write(response)).RootElement)))
            : JsonBody.Of(ActivityJson.Write(response));
    }

    private static JsonElement? ActionOf(JsonElement? value) =>
        value?.Field("action") is { } action && action.TextOf("type") == "Action.Execute" ? action : null;

    // Who pressed what on which card: the same for a press that is sent again, whatever its id and time.
    private static string PressOf(Activity activity) =>
        $"press-{ActivityReading.Fingerprint($"{activity.From!.Id}\n{activity.Name}\n{activity.ReplyToId}\n{activity.Value?.GetRawText()}")}";

    private static IResult Error(string code, string message) =>
        JsonBody.Of(
            ActivityJson.Write(new AdaptiveCardResponse(StatusCodes.Status400BadRequest, AdaptiveCardResponse.Error, JsonSerializer.SerializeToElement(new ErrorBody(code, message), TeamsJson.Default.ErrorBody))),
            StatusCodes.Status400BadRequest);

    private static JsonElement Text(string text) => JsonSerializer.SerializeToElement(text, TeamsJson.Default.String);
}
