using System.Text.Json;
using System.Text.Json.Nodes;
using BotAdvisor.BotFramework.Schema;
using BotAdvisor.Web.Channels.Teams.Extension;
using BotAdvisor.Web.Channels.Teams.Feedback;

namespace BotAdvisor.Web.Channels.Teams;

/// <summary>Requests of the channel that wait for their answer, by name.</summary>
internal sealed class Invokes(CardActions cards, MessageExtension extension, AnswerFeedback feedback)
{
    public async Task<IResult> AnswerAsync(Activity activity, CancellationToken cancellationToken) => activity.Name switch
    {
        InvokeNames.AdaptiveCardAction => await cards.AnswerAsync(activity, cancellationToken),
        InvokeNames.ExtensionQuery or InvokeNames.ExtensionSelect or InvokeNames.ExtensionFetch or InvokeNames.ExtensionSubmit => Body(activity, await extension.AnswerAsync(activity, cancellationToken)),
        InvokeNames.MessageSubmit => Body(activity, await feedback.AnswerAsync(activity)),
        _ => Refusal.UnknownInvoke,
    };

    private static IResult Body(Activity activity, JsonObject? body)
    {
        if (body is null) return Refusal.BadInvoke;
        return JsonBody.Of(activity.DeliveryMode == DeliveryModes.ExpectReplies
            ? ActivityJson.Write(new ExpectedReplies([], JsonSerializer.SerializeToElement(body)))
            : JsonSerializer.SerializeToUtf8Bytes(body));
    }
}
