using BotAdvisor.Dialogs;
using BotAdvisor.Labels;
using BotAdvisor.Replies;
using BotAdvisor.Web.Commands;

namespace BotAdvisor.Web.Tests.Channels.Cards;

/// <summary>A card that users may get to see, and how one gets there.</summary>
/// <param name="Reply">What it says.</param>
/// <param name="After">Where the conversation stands then.</param>
/// <param name="Pressed">The button that led to it, or null.</param>
/// <param name="Before">Where the conversation stood when it was pressed.</param>
internal sealed record ShownCard(Reply Reply, Conversation After, Choice? Pressed = null, Conversation? Before = null)
{
    public string Way => Pressed?.Value ?? "typed";
}

/// <summary>
/// Every card there is: from what people typically say, every button of every card is pressed once, and every button of what follows, until there
/// is none left that was not pressed.
/// </summary>
internal static class EveryCard
{
    private static readonly Dictionary<Language, string[]> Said = new()
    {
        [Language.Nl] =
        [
            "in welke fase zit mijn team", "wat is blokchain", "wat betekent big data en algoritme", "advies over scholing voor de sector", "alle adviezen", "wat verandert er in mijn werk",
            "ik ben bang dat mijn baan verdwijnt", "ik wil niet meer leven", "met wie kan ik praten", "wat bewaar je van mij", "wie ben je", "help", "stop", "terug", "opnieuw", "dank je", "tot ziens",
            "wat zijn de drie fasen", "wat zei de oecd over nederland", "welke onderzoeken ken je", "hoeveel gemeenten gebruiken chatgpt", "wat is een zwoegketel", "iets over werk", "moet de or instemmen met een algoritme",
            "wat is basistechnologie bij dataficering", "geschiedenis van automatisering", "mijn bsn is 123456782, wat is cloud", "met het hele team", "wat verandert er voor een boa", "**vet** [x](http://y) ${text}",
        ],
        [Language.En] =
        [
            "which phase is my team in", "what is blockchain", "what do big data and algorithm mean", "advice on training for the sector", "all advice", "what changes in my work", "I am afraid to lose my job",
            "I do not want to live any more", "who can I talk to", "what do you keep about me", "who are you", "help", "stop", "back", "restart", "thank you", "goodbye", "what are the three phases", "what did the OECD say",
            "which studies do you know", "how many municipalities use chatgpt", "what is a zwoegketel", "something about work", "does the works council have to consent to an algorithm", "what changes for an archivist", "**bold** [x](http://y) ${text}",
        ],
    };

    private static readonly Dictionary<Language, string> Tasks = new() { [Language.Nl] = "telefoon opnemen, dossiers controleren en klachten bespreken", [Language.En] = "answering the phone, checking files, discussing complaints" };

    private static readonly Advisor Advisor = Installed.Advisor()!;

    private static readonly Dictionary<Language, Lazy<Task<IReadOnlyList<ShownCard>>>> All = Enum.GetValues<Language>().ToDictionary(language => language, language => new Lazy<Task<IReadOnlyList<ShownCard>>>(() => FindAsync(language)));

    public static AdvisorContent Content => Advisor.Content;

    public static Task<IReadOnlyList<ShownCard>> InAsync(Language language) => All[language].Value;

    private static async Task<IReadOnlyList<ShownCard>> FindAsync(Language language)
    {
        var found = new List<ShownCard>();
        var open = new Queue<ShownCard>();
        var pressed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var message in Beginnings(language)) await TellAsync(message, Conversation.New, null);
        while (open.TryDequeue(out var card))
        {
            foreach (var choice in card.Reply.Choices.Where(choice => pressed.Add(choice.Value))) await TellAsync(New(language) with { Choice = choice.Value }, card.After, choice);
            if (card.After.Dialog?.Dialog == "rol-toekomst" && card.Reply.Kind == ReplyKind.Question && pressed.Add($"typed tasks {card.Pressed?.Value}")) await TellAsync(New(language) with { Text = Tasks[language] }, card.After, null);
        }

        found.AddRange(Errors(language));
        return found;

        async Task TellAsync(UserMessage message, Conversation before, Choice? choice)
        {
            var turn = await Advisor.AnswerAsync(message, before);
            var card = new ShownCard(turn.Reply!, turn.Next, choice, before);
            found.Add(card);
            open.Enqueue(card);
        }
    }

    private static IEnumerable<UserMessage> Beginnings(Language language) =>
        [New(language) with { Arrived = true }, New(language) with { Arrived = true, IsInGroup = true }, .. Said[language].Select(text => New(language) with { Text = text })];

    private static IEnumerable<ShownCard> Errors(Language language)
    {
        foreach (var text in new[] { Texts.Failed.In(language, "K7M2"), Texts.StoredByNewerVersion.In(language), Texts.AnsweredPrivately.In(language), Texts.AskMePrivately.In(language), Texts.NotYourCard.In(language) })
        {
            yield return new(new Reply { Intent = Intent.Help, Kind = ReplyKind.Error, Language = language, Blocks = [new(BlockKind.Paragraph, text)] }, Conversation.New);
        }
    }

    private static UserMessage New(Language language) => new() { ConversationKey = "c", Id = "m", Language = language, AnswerIn = language };
}
