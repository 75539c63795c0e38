using System.Text.Json;
using System.Text.Json.Nodes;
using BotAdvisor.BotFramework.Schema;
using BotAdvisor.Labels;
using BotAdvisor.Turns;
using BotAdvisor.Web.Channels.Cards;

namespace BotAdvisor.Web.Channels.Teams.Extension;

/// <summary>
/// The invokes of the message extension: search from the message box, and "leg uit" at somebody's message. They belong to no conversation:
/// nothing is stored, and each is answered at once.
/// </summary>
internal sealed class MessageExtension(CurrentAdvisor current, LatestQueries queries, ILogger<MessageExtension> logger)
{
    /// <summary>The body that answers an invoke; null where its value is no object. What is missing in it has a default.</summary>
    public async Task<JsonObject?> AnswerAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Value is not { ValueKind: JsonValueKind.Object } value) return null;
        var language = ActivityReading.LanguageOf(activity.Locale) ?? Language.Nl;
        try
        {
            return activity.Name switch
            {
                InvokeNames.ExtensionQuery => await SearchAsync(activity.From!.Id!, ExtensionQuery.Of(value), language, cancellationToken),
                InvokeNames.ExtensionSelect => Chosen(CardWriting.ChoiceOf(value), language),
                InvokeNames.ExtensionSubmit => Chosen(CardWriting.ChoiceOf(value.Field("data")), language),
                _ => Explain(MessageOf(value), language),
            };
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            var code = Fingerprint.Of($"{activity.Conversation!.Id}\n{activity.Id}")[..8];
            Log.InvokeFailed(logger, activity.Name ?? "", code, e);
            var text = ExtensionTexts.Failed.In(language, code);
            return activity.Name == InvokeNames.ExtensionFetch ? ExtensionAnswers.Dialog(text) : ExtensionAnswers.Message(text);
        }
    }

    private async Task<JsonObject> SearchAsync(string person, ExtensionQuery query, Language language, CancellationToken cancellationToken)
    {
        var advisor = current.Advisor;
        var found = await queries.RunAsync(person, _ => advisor.Find(query.Text, language, query.Only, query.Skip, query.Most), cancellationToken);
        if (found is null) return ExtensionAnswers.Results([]);
        return found.Items.IsEmpty
            ? ExtensionAnswers.Message((found.Total > 0 ? ExtensionTexts.NothingMore : ExtensionTexts.NothingFound).In(language))
            : ExtensionAnswers.Results(found.Items);
    }

    private JsonObject Chosen(string? id, Language language) =>
        id is not null && current.Advisor.Find(id, language) is { } found ? ExtensionAnswers.Results([found]) : ExtensionAnswers.Message(ExtensionTexts.KnownNoMore.In(language));

    private JsonObject Explain(string message, Language language) => current.Advisor.Explain(message, language) is { } explanation
        ? ExtensionAnswers.Dialog(ExtensionTexts.Explanation.In(language), ExtensionCards.Explain(explanation))
        : ExtensionAnswers.Dialog(ExtensionTexts.NothingToExplain.In(language));

    // The text of the message at which the command was chosen, as HTML or plain.
    private static string MessageOf(JsonElement value)
    {
        var text = value.Field("messagePayload")?.Field("body")?.TextOf("content") ?? "";
        return text.Length > UserMessage.MaxText ? text[..UserMessage.MaxText] : text;
    }
}
