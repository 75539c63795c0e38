using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Web.Channels.Teams.Extension;

/// <summary>What is said around what was looked up, in the order one meets it. What the advisor knows stands in the knowledge set.</summary>
internal static class ExtensionTexts
{
    public static readonly LocalizedText Advice = new("Advies", "Advice");

    public static readonly LocalizedText Concept = new("Begrip", "Term");

    public static readonly LocalizedText Phase = new("Fase", "Phase");

    public static readonly LocalizedText Topic = new("Uit het rapport", "From the report");

    public static readonly LocalizedText NothingFound = new(
        "Daar vind ik niets over. Zoek op een woord, zoals scholing of algoritme.",
        "I find nothing on that. Search for a word, such as training or algorithm.");

    public static readonly LocalizedText NothingMore = new("Meer weet ik hier niet over.", "That is all I know about this.");

    public static readonly LocalizedText KnownNoMore = new(
        "Dit stuk ken ik niet meer: mijn inhoud is veranderd. Zoek het opnieuw op.",
        "I do not know this piece any more: my content has changed. Look it up again.");

    public static readonly LocalizedText Explanation = new("Uitleg bij dit bericht", "Explanation of this message");

    public static readonly LocalizedText OnlyYou = new(
        "Alleen jij ziet deze uitleg. Van het bericht bewaar ik niets.",
        "Only you see this explanation. I keep nothing of the message.");

    public static readonly LocalizedText NothingToExplain = new(
        "In dit bericht herken ik geen begrip dat ik kan uitleggen. Ik ken woorden zoals algoritme, blockchain en dataficering. Vraag me er gerust een in onze chat.",
        "I recognise no term in this message that I can explain. I know words such as algorithm, blockchain and datafication. Feel free to ask me one in our chat.");

    public static readonly LocalizedText Failed = new(
        "Er ging bij mij iets mis. Probeer het nog eens, of geef code {0} door aan je beheerder.",
        "Something went wrong on my side. Please try again, or give code {0} to your administrator.");

    /// <summary>What a kind of thing is called.</summary>
    public static LocalizedText Of(FoundKind kind) => kind switch
    {
        FoundKind.Advice => Advice,
        FoundKind.Concept => Concept,
        FoundKind.Phase => Phase,
        _ => Topic,
    };
}
