using System.Text.Json;
using BotAdvisor.BotFramework.Schema;
using BotAdvisor.Labels;
using BotAdvisor.Replies;
using BotAdvisor.Storage;
using BotAdvisor.Turns;
using BotAdvisor.Web.Channels.Cards;

namespace BotAdvisor.Web.Channels.Teams;

/// <summary>
/// <c>adaptiveCard/action</c>: a button of a card is pressed, and the channel waits for what comes of it. The card of a question makes way for
/// what follows; any other stays, and what follows is a message. Teams waits some seconds and then sends the press again, also under a new id;
/// it counts once all the same, and so does a second press of the same button.
/// </summary>
internal sealed class CardActions(Intake intake, TimeProvider time)
{
    /// <summary>How long the channel is kept waiting. After that the user is told that the answer follows, and it is sent as a message.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<IResult> AnswerAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (!IsExecute(activity.Value)) return Error("BadRequest", "The value is not that of an Action.Execute.");
        var press = CardPress.Of(activity);
        var message = ActivityReading.PressOf(activity, press, time.GetUtcNow());
        var response = press.IsOfSomebodyElse(activity) ? Told(Texts.NotYourCard, message)
            : press.Choice is null && press.Card is not null ? Told(Texts.ChooseFirst, message)
            : press.Stays ? await AcceptAsync(activity, message, cancellationToken)
            : await ReplaceAsync(activity, message, cancellationToken);
        return activity.DeliveryMode == DeliveryModes.ExpectReplies
            ? JsonBody.Of(ActivityJson.Write(new ExpectedReplies([], JsonDocument.Parse(ActivityJson.Write(response)).RootElement)))
            : JsonBody.Of(ActivityJson.Write(response));
    }

    private async Task<AdaptiveCardResponse> AcceptAsync(Activity activity, UserMessage message, CancellationToken cancellationToken) =>
        Told(await intake.AcceptAsync(new(message, ReplyAddress.Of(activity).Write()), cancellationToken) ? Texts.AnswerBelow : Texts.AnsweredAlready, message);

    private async Task<AdaptiveCardResponse> ReplaceAsync(Activity activity, UserMessage message, CancellationToken cancellationToken)
    {
        var address = ReplyAddress.Of(activity);
        var answer = await intake.AnswerWithinAsync(new(message, address.Write()), Patience, reply => !(reply.IsPersonal && address.IsGroup), cancellationToken);
        if (answer.IsPast) return Told(Texts.AnsweredQuestion, message);
        if (answer.Reply is not { } reply) return Told(answer.IsLate ? Texts.AnswerFollows : Texts.AnsweredAlready, message);
        return new(StatusCodes.Status200OK, AdaptiveCardResponse.Card, CardWriting.Write(reply, PlainText.Of(reply), ActivityWriting.Stamp(reply, address, message)));
    }

    private static bool IsExecute(JsonElement? value) => value?.Field("action")?.TextOf("type") == "Action.Execute";

    private static AdaptiveCardResponse Told(LocalizedText text, UserMessage message) =>
        new(StatusCodes.Status200OK, AdaptiveCardResponse.Message, JsonSerializer.SerializeToElement(text.In(message.Language ?? Language.Nl), TeamsJson.Default.String));

    private static IResult Error(string code, string message) =>
        JsonBody.Of(
            ActivityJson.Write(new AdaptiveCardResponse(StatusCodes.Status400BadRequest, AdaptiveCardResponse.Error, JsonSerializer.SerializeToElement(new ErrorBody(code, message), TeamsJson.Default.ErrorBody))),
            StatusCodes.Status400BadRequest);
}
