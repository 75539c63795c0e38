using System.Text;
using BotAdvisor.Content;
using BotAdvisor.Dialogs;
using BotAdvisor.Knowledge;
using BotAdvisor.Labels;
using BotAdvisor.Replies;
using BotAdvisor.Web.Channels.Cards;
using BotAdvisor.Web.Commands;

namespace BotAdvisor.Web.Tests.Channels.Cards;

/// <summary>Every card in both languages: what its buttons do, what it says, in which language, how large it is.</summary>
public class EveryCardTests
{
    public static TheoryData<Language> Languages => [Language.Nl, Language.En];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_button_of_every_card_does_what_it_says(Language language)
    {
        var cards = await EveryCard.InAsync(language);

        var pressed = cards.Where(card => card.Pressed is not null).ToArray();
        pressed.Length.ShouldBeGreaterThan(250);
        foreach (var card in pressed) card.Reply.ShouldSatisfyAllConditions(card.Way, () => Does(card, language).ShouldBeTrue($"'{card.Pressed!.Title}' ({card.Way}) led to: {PlainText.Of(card.Reply)}"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_kind_of_card_is_among_them_and_each_says_on_the_card_what_it_says_to_a_voice(Language language)
    {
        var cards = await EveryCard.InAsync(language);

        cards.Select(card => card.Reply.Kind).Distinct().Order().ShouldBe(Enum.GetValues<ReplyKind>());
        foreach (var shown in cards)
        {
            var text = PlainText.Of(shown.Reply);
            var card = CardWriting.Write(shown.Reply, text, new("card", "owner", CardStamp.Stays));
            card.GetProperty("speak").GetString().ShouldBe(text, shown.Way);
            card.GetProperty("fallbackText").GetString().ShouldBe(text, shown.Way);
            card.GetProperty("lang").GetString().ShouldBe(Label.Of(language));
            Words(string.Join(' ', OnCard(card))).ShouldBe(Words(text), shown.Way);
            Encoding.UTF8.GetByteCount(card.GetRawText()).ShouldBeLessThanOrEqualTo(28 * 1024, shown.Way);
            CardText.Buttons(card).Count.ShouldBeLessThanOrEqualTo(6, shown.Way);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task No_card_holds_a_text_of_the_other_language(Language language)
    {
        var log = new ContentLog();
        AdvisorContent.Load(Installed.Content(Settings.From(Installed.Configuration())), log).ShouldNotBeNull();
        var other = language == Language.Nl ? Language.En : Language.Nl;
        var own = typeof(Texts).GetFields().Select(field => field.GetValue(null)).OfType<LocalizedText>().Concat(log.Texts.Select(text => text.Text)).ToArray();
        var foreign = own.SelectMany(text => Pieces(text.In(other))).Except(own.SelectMany(text => Pieces(text.In(language))), StringComparer.Ordinal).ToArray();
        foreign.Length.ShouldBeGreaterThan(1_000);

        foreach (var card in await EveryCard.InAsync(language))
        {
            var said = $"{PlainText.Of(card.Reply with { Sources = [] })}\n{Texts.YourChoice.In(language)}";
            foreign.FirstOrDefault(piece => said.Contains(piece, StringComparison.Ordinal)).ShouldBeNull($"{card.Way}: {said}");
        }
    }

    // What each kind of button promises.
    private static bool Does(ShownCard card, Language language)
    {
        var (reply, knowledge) = (card.Reply, EveryCard.Content.Knowledge);
        var text = PlainText.Of(reply);
        if (text.Contains(Texts.QuestionHasPassed.In(language), StringComparison.Ordinal)) return false;
        return ChoiceValue.Parse(card.Way) switch
        {
            ChoiceValue.Begin begin => card.After.Dialog?.Dialog == begin.Dialog,
            ChoiceValue.Answer answer => card.After.Dialog is { } now && now.Dialog == answer.Dialog && (now.Has(answer.Step) || now.Chosen.Contains(answer.Option) || card.Before!.Dialog!.Chosen.Contains(answer.Option)),
            ChoiceValue.ShowAll => reply.Kind == ReplyKind.Question && reply.Choices.Length > card.Before!.Offered.Length,
            ChoiceValue.Why why => reply.Kind == ReplyKind.Question && text.Contains(EveryCard.Content.Dialogs.Find(why.Dialog)!.StepOf(why.Step)!.Why!.In(language), StringComparison.Ordinal),
            ChoiceValue.Correct => text.Contains(Texts.WhichAnswer.In(language), StringComparison.Ordinal) && reply.Choices.Length > 1,
            ChoiceValue.AskAgain => reply.Kind == ReplyKind.Question,
            ChoiceValue.CopyResult or ChoiceValue.CopyAdvice => reply.Kind == ReplyKind.Copy && reply.Blocks[1].Text.Length > 100,
            ChoiceValue.Precise precise => text.Contains(knowledge.Concepts[precise.Concept].Precise.Text.In(language), StringComparison.Ordinal),
            ChoiceValue.ConceptPart part => text.Contains((part.Part == "example" ? knowledge.Concepts[part.Concept].Example : knowledge.Concepts[part.Concept].Work).Text.In(language), StringComparison.Ordinal),
            ChoiceValue.ShowPhase phase => text.Contains(knowledge.Phases[phase.Phase].Meaning.Text.In(language), StringComparison.Ordinal),
            ChoiceValue.ShowTopic topic => text.Contains(NameOf(knowledge, topic.Topic).In(language), StringComparison.Ordinal),
            ChoiceValue.ShowRole role => reply.Intent == Intent.RoleFuture && text.Contains(knowledge.Roles[role.Role].Names.Display.In(language), StringComparison.OrdinalIgnoreCase),
            ChoiceValue.Say say => reply.Intent == say.Intent || EveryCard.Content.Dialogs.For(say.Intent)?.Id == card.After.Dialog?.Dialog,
            ChoiceValue.GoOn => reply.Kind == ReplyKind.Question,
            _ => false,
        };
    }

    private static LocalizedText NameOf(KnowledgeSet knowledge, string id) => knowledge.Topics.TryGetValue(id, out var topic) ? topic.Names.Display : knowledge.Timeline[id].Names.Display;

    // Texts, then sources, then choices, as the plain text has them; the card has its sources last.
    private static IEnumerable<string> OnCard(System.Text.Json.JsonElement card) => CardText.Blocks(card).Concat(CardText.Choices(card));

    // Words in any order: a choice is told with its number and meaning above its button. Each word counts once.
    private static IEnumerable<string> Words(string text) =>
        text.Split([' ', '\n', '\r', ':', '.', '•', '-', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Where(word => !word.All(char.IsAsciiDigit)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    // What stands between the places that are filled in, where it is long enough to tell.
    private static IEnumerable<string> Pieces(string text) => System.Text.RegularExpressions.Regex.Split(text, @"\{\d\}", System.Text.RegularExpressions.RegexOptions.NonBacktracking).Select(piece => piece.Trim()).Where(piece => piece.Length >= 12 && piece.Contains(' ', StringComparison.Ordinal));
}
