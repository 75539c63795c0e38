using System.Text.Json;
using BotAdvisor.BotFramework.Schema;
using BotAdvisor.Labels;
using BotAdvisor.Web.Channels.Cards;

namespace BotAdvisor.Web.Channels.Teams;

/// <summary>A button that was pressed: what its card gave it to carry, and who pressed it. Nothing of it is trusted: whoever forges one acts for themselves.</summary>
/// <param name="Choice">The value of the choice; null where somebody pressed the button of a list without choosing.</param>
/// <param name="Card">The nonce of the card; null where the card has none.</param>
/// <param name="Owner">Whose card it is, as a fingerprint; null where it is everybody's.</param>
/// <param name="Language">The language of the card.</param>
/// <param name="Stays">Whether the card stays, and what follows is a message of its own.</param>
internal sealed record CardPress(string? Choice, string? Card, string? Owner, Language? Language, bool Stays)
{
    // A press that looks like an earlier one is that one sent again: always on a question, which is answered once; on any other card within this
    // time, because later somebody may well want the same again. Teams sends again within a minute.
    private static readonly TimeSpan RepeatWindow = TimeSpan.FromMinutes(10);

    private const string CardField = "card";
    private const string VerbField = "verb";
    private const string OwnerField = "owner";
    private const string LanguageField = "language";

    /// <summary>Reads what the button of an activity carries.</summary>
    public static CardPress Of(Activity activity)
    {
        var action = activity.Value?.Field("action");
        return activity.Type == ActivityTypes.Invoke ? Of(action?.Field("data"), action?.TextOf(VerbField)) : Of(activity.Value, activity.Value?.TextOf(VerbField));
    }

    /// <summary>Whether it is the card of somebody else.</summary>
    public bool IsOfSomebodyElse(Activity activity) => Owner is { } owner && owner != Fingerprint.Of(activity.From!.Id!);

    /// <summary>The press as a message, with ids that tell one that was sent again, whatever the id of its activity.</summary>
    public UserMessage Of(UserMessage message, Activity activity, DateTimeOffset now)
    {
        var said = message with { Choice = Choice, Language = Language ?? message.Language };
        var id = $"press-{Fingerprint.Of(Card is null ? $"{activity.From!.Id}\n{activity.Name}\n{activity.ReplyToId}\n{activity.Value?.GetRawText()}" : $"{Card}\n{Choice}")}";
        if (Card is not null && !Stays) return said with { Id = id };
        var window = now.ToUnixTimeMilliseconds() / (long)RepeatWindow.TotalMilliseconds;
        return said with { Id = $"{id}-{window}", EarlierId = $"{id}-{window - 1}" };
    }

    private static CardPress Of(JsonElement? data, string? verb) => new(
        CardWriting.ChoiceOf(data),
        data?.TextOf(CardField) is { Length: > 0 } card ? card : null,
        data?.TextOf(OwnerField),
        data?.TextOf(LanguageField) is { } id && Label.TryParse<Language>(id, out var language) ? language : null,
        verb == CardStamp.Stays);
}
