using BotAdvisor.Labels;

namespace BotAdvisor.Web.Channels.WebChat;

/// <summary>Every word of the page itself, in the order one meets them. What the advisor says stands in <see cref="Texts"/>.</summary>
internal static class PageTexts
{
    public static readonly LocalizedText Title = new("Adviseur digitale transformatie", "Digital transformation advisor");

    public static readonly LocalizedText ToConversation = new("Naar het gesprek", "To the conversation");

    public static readonly LocalizedText Restart = new("Opnieuw", "Start over");

    public static readonly LocalizedText Forget = new("Wis mijn gegevens", "Delete my data");

    public static readonly LocalizedText OtherLanguage = new("English", "Nederlands");

    public static readonly LocalizedText YourMessage = new("Je bericht", "Your message");

    public static readonly LocalizedText Placeholder = new("Typ je vraag of antwoord", "Type your question or answer");

    public static readonly LocalizedText Send = new("Verstuur", "Send");

    public static readonly LocalizedText Person = new("Liever een mens?", "Rather a person?");

    public static readonly LocalizedText AnyPerson = new("Vraag je leidinggevende, HR, de vertrouwenspersoon of de OR.", "Ask your manager, HR, the confidential adviser or the works council.");

    public static readonly LocalizedText YourData = new("Je gegevens", "Your data");

    public static readonly LocalizedText Kept = new(
        "Wat je hier typt en kiest, blijft {0} uur na je laatste bericht bewaard. Zo kun je verder als de pagina even weg was. Daarna wordt het gewist, of meteen als je op 'Wis mijn gegevens' drukt. Je naam vragen we niet, en nummers en adressen halen we eruit. Sluit je dit tabblad, dan kan niemand anders je gesprek hier nog openen.",
        "What you type and choose here is kept for {0} hours after your last message, so that you can go on if the page was away. Then it is deleted, or at once if you press 'Delete my data'. We do not ask your name, and we take out numbers and addresses. Once you close this tab, nobody else can open your conversation here.");

    public static readonly LocalizedText Accessibility = new("Toegankelijkheid", "Accessibility");

    public static readonly LocalizedText Privacy = new("Jouw privacy", "Your privacy");

    public static readonly LocalizedText Terms = new("Voorwaarden", "Terms");

    public static readonly LocalizedText WhoRunsIt = new(
        "Meld het bij de collega die deze adviseur in jullie organisatie beheert.",
        "Tell the colleague who runs this advisor in your organisation.");

    public static readonly LocalizedText WhoseItIs = new("De organisatie waar je werkt", "The organisation you work for");

    public static readonly LocalizedText You = new("Jij", "You");

    // ── For screen readers ───────────────────────────────────────────────────────────────────────────────────────────────

    public static readonly LocalizedText YouSaid = new("Jij zei:", "You said:");

    public static readonly LocalizedText AdvisorSaid = new("De adviseur zegt:", "The advisor says:");

    public static readonly LocalizedText HasButtons = new("Bij dit bericht staan knoppen. Met Shift en Tab ga je ernaartoe.", "There are buttons with this message. Shift and Tab take you there.");

    // ── Connection ───────────────────────────────────────────────────────────────────────────────────────────────────────

    public static readonly LocalizedText Lost = new(
        "De verbinding is weg. Ik probeer het steeds opnieuw. Wat je typte, blijft staan.",
        "The connection is lost. I keep trying. What you typed stays.");

    public static readonly LocalizedText Back = new("De verbinding is er weer.", "The connection is back.");

    public static readonly LocalizedText TryNow = new("Probeer het nu", "Try now");

    public static readonly LocalizedText Busy = new(
        "Het is nu te druk. Ik probeer het zo nog eens.",
        "It is too busy right now. I will try again shortly.");

    // ── Deleting ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    public static readonly LocalizedText ForgetQuestion = new(
        "Wil je dit gesprek wissen? Wat je typte en koos, is dan weg. Dat kun je niet terugdraaien.",
        "Do you want to delete this conversation? What you typed and chose is gone then. You cannot undo that.");

    public static readonly LocalizedText ForgetYes = new("Ja, wis alles", "Yes, delete everything");

    public static readonly LocalizedText ForgetNo = new("Nee, ga terug", "No, go back");

    public static readonly LocalizedText Forgotten = new("Je gegevens zijn gewist. Je kunt opnieuw beginnen.", "Your data is deleted. You can start again.");

    public static readonly LocalizedText NotForgotten = new(
        "Wissen is niet gelukt. Je gegevens staan er nog. Probeer het zo nog eens.",
        "Deleting failed. Your data is still there. Try again shortly.");

    // ── In an answer ─────────────────────────────────────────────────────────────────────────────────────────────────────

    public static readonly LocalizedText Copy = new("Kopieer deze tekst", "Copy this text");

    public static readonly LocalizedText CopyAnswer = new("Kopieer dit antwoord", "Copy this answer");

    public static readonly LocalizedText Copied = new("Gekopieerd", "Copied");

    public static readonly LocalizedText NotCopied = new("Kopiëren lukt niet. Selecteer de tekst en kopieer die zelf.", "Copying failed. Select the text and copy it yourself.");

    public static readonly LocalizedText Sources = new("Bronnen van dit antwoord", "Sources of this answer");

    public static readonly LocalizedText UsedHere = new("In dit antwoord gebruikt, in onze woorden:", "Used in this answer, in our words:");

    public static readonly LocalizedText AlsoThere = new("Dit weet ik ook van deze plek:", "This I also know from there:");

    public static readonly LocalizedText NothingThere = new("Van deze plek weet ik verder niets te vertellen.", "I have nothing more to tell from there.");

    public static readonly LocalizedText SourceFailed = new("De bron is nu niet op te halen. Probeer het zo nog eens.", "The source cannot be fetched now. Try again shortly.");

    public static readonly LocalizedText ChartTitle = new("Hoe jullie over de fasen verdeeld zijn", "How you are spread over the phases");

    public static readonly LocalizedText AsTable = new("Bekijk als tabel", "View as a table");

    public static readonly LocalizedText Phase = new("Fase", "Phase");

    public static readonly LocalizedText Share = new("Aandeel", "Share");

    public static readonly LocalizedText StripTitle = new("Per onderdeel: welke fase ik hoorde", "Per part: the phase I heard");

    public static readonly LocalizedText Part = new("Onderdeel", "Part");

    public static readonly LocalizedText Yes = new("ja", "yes");

    public static readonly LocalizedText No = new("nee", "no");

    public static readonly LocalizedText Choices = new("Kies of typ een antwoord", "Choose or type an answer");

    // ── When it does not work ────────────────────────────────────────────────────────────────────────────────────────────

    public static readonly LocalizedText Unavailable = new(
        "Ik kan je bericht nu niet verwerken. Probeer het zo nog eens. Je gesprek is bewaard.",
        "I cannot handle your message now. Try again shortly. Your conversation is kept.");

    public static readonly LocalizedText TooMany = new("Dat zijn veel berichten in korte tijd. Wacht een minuut en probeer het dan opnieuw.", "That is a lot of messages in a short time. Wait a minute, then try again.");

    public static readonly LocalizedText TooLarge = new("Dat bericht is te lang. Maak het korter en verstuur het opnieuw.", "That message is too long. Make it shorter and send it again.");

    public static readonly LocalizedText LocalOnly = new(
        "Deze pagina is alleen te gebruiken op de computer waarop het programma draait.",
        "This page can only be used on the computer that the program runs on.");
}
