using BotAdvisor.BotFramework.DirectLine;
using BotAdvisor.BotFramework.Schema;
using BotAdvisor.Labels;
using BotAdvisor.Privacy;
using BotAdvisor.Storage;
using BotAdvisor.Turns;
using BotAdvisor.Web.Channels.Cards;
using BotAdvisor.Web.Channels.Teams;

namespace BotAdvisor.Web.Channels.WebChat;

/// <summary>The advisor as the bot behind Direct Line.</summary>
internal sealed class DirectLineAdvisor(Lazy<Intake> intake, ILogger<DirectLineAdvisor> logger) : IDirectLineBot
{
    /// <summary>The field of <c>channelData</c> that says in which language the user chose to be answered.</summary>
    private const string AnswerInField = "answerIn";

    private const int LongestChannelData = 2_000;

    /// <summary>Keeps what is said and what the client needs to know it again; personal data and everything else is left out.</summary>
    public Activity Clean(Activity activity) => new()
    {
        Type = activity.Type,
        ChannelId = activity.ChannelId,
        From = new() { Id = activity.From!.Id, Role = "user" },
        Recipient = activity.Recipient,
        Conversation = activity.Conversation,
        Timestamp = activity.Timestamp,
        Locale = activity.Locale is { Length: <= 20 } locale ? locale : null,
        Text = activity.Text is { } text ? PersonalData.Mask(text.Length > UserMessage.MaxText ? text[..UserMessage.MaxText] : text).Text : null,
        TextFormat = "plain",
        Value = ChoiceOf(activity) is null ? null : activity.Value,
        ChannelData = activity.ChannelData is { } data && data.GetRawText().Length <= LongestChannelData ? data : null,
    };

    public async Task ReceiveAsync(Activity activity, CancellationToken cancellationToken)
    {
        var conversation = activity.Conversation!.Id!;
        var message = new UserMessage
        {
            ConversationKey = DirectLineAddress.KeyOf(conversation),
            Id = activity.Id!,
            Text = activity.Text ?? "",
            Choice = ChoiceOf(activity),
            Arrived = activity.Type == ActivityTypes.ConversationUpdate,
            Language = LanguageOf(activity.Locale),
            AnswerIn = activity.ChannelData?.TextOf(AnswerInField) is { } id && Label.TryParse<Language>(id, out var chosen) ? chosen : null,
        };
        try
        {
            await intake.Value.AcceptAsync(new AcceptedMessage(message, DirectLineAddress.Of(conversation)), cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.NotAccepted(logger, e);
            throw;
        }
    }

    private static string? ChoiceOf(Activity activity) => CardWriting.ChoiceOf(activity.Value) is { Length: <= 300 } choice ? choice : null;

    private static Language? LanguageOf(string? locale) => locale?.Split('-')[0].ToLowerInvariant() switch
    {
        "nl" => Language.Nl,
        "en" => Language.En,
        _ => null,
    };
}
