using BotAdvisor.Labels;
using BotAdvisor.Replies;
using BotAdvisor.Web.Channels.Cards;

namespace BotAdvisor.Web.Tests.Channels.Cards;

/// <summary>The templates of the program hold, and what is wrong with one is told with file, place, rule and remedy.</summary>
public class CardSetTests
{
    [Fact]
    public void There_is_a_template_for_every_kind_of_reply_and_none_has_a_fault() => CardSet.Load(CardSet.OwnFiles()).ShouldNotBeNull();

    [Theory]
    [InlineData("answer.json", "\"${text}\"", "\"${tekst}\"", "cards/answer.json, $.fallbackText: there is no '${tekst}' in the data here. Remedy: use one of: language, text,")]
    [InlineData("answer.json", "\"${text}\"", "\"${text\"", "cards/answer.json, $.fallbackText: '${text' has a ${ without its }. Remedy: close it.")]
    [InlineData("answer.json", "\"${text}\"", "\"${text()}\"", "cards/answer.json, $.fallbackText: '${text()}' is no path of names. Remedy: write it as ${name}")]
    [InlineData("answer.json", "\"${text}\"", "\"all\"", "cards/answer.json, $: a voice, and a client without cards, say all that the card says. Remedy:")]
    [InlineData("answer.json", "\"1.5\"", "\"1.6\"", "cards/answer.json, $: a card is of version 1.5. Remedy:")]
    [InlineData("answer.json", "\"choices\"", "\"keuzes\"", "cards/answer.json, $.body[2]: there is no part 'keuzes'. Remedy: use one of the files:")]
    [InlineData("block.json", "{ \"$when\": \"${title}\",", "{ \"$when\": \"as ${title}\",", "$when holds more than one value. Remedy: write it as")]
    [InlineData("block.json", "\"fallback\": \"drop\",", "", "cards/block.json, $[8]: a figure adds nothing to its text. Remedy:")]
    [InlineData("block.json", "\"wrap\": true,", "", "cards/block.json, $[0]: a text is not cut off on a phone. Remedy:")]
    [InlineData("block.json", "\"${heading}\"\n  }", "\"${note}\"\n  }", "cards/block.json, $[0]: signs of Markdown have a meaning in a TextBlock. Remedy:")]
    [InlineData("sources.json", "\"type\": \"RichTextBlock\"", "\"type\": \"Chart.Donut\"", "cards/sources.json, $[0]: Chart.Donut is not shown by every client. Remedy:")]
    [InlineData("sources.json", "\"spacing\"", "\"backgroundImage\"", "cards/sources.json, $[0]: backgroundImage does not follow the reader's theme. Remedy:")]
    [InlineData("choices.json", "\"Action.Submit\"", "\"Action.OpenUrl\"", "an old client knows no Action.Execute. Remedy:")]
    [InlineData("choices.json", "\"label\": \"${list.label}\",", "", "cards/choices.json, $[1]: a voice says what a field is for. Remedy:")]
    [InlineData("sources.json", "[\n", "[\n{ \"$part\": \"sources\" },\n", "the part 'sources' holds itself. Remedy:")]
    [InlineData("welcome.json", "{", "", "cards/welcome.json, line 2: this is not JSON. Remedy:")]
    public void A_fault_names_file_place_rule_and_remedy(string file, string before, string after, string told)
    {
        var files = CardSet.OwnFiles();
        files[file].ShouldContain(before);
        files[file] = files[file].Replace(before, after, StringComparison.Ordinal);

        Should.Throw<InvalidDataException>(() => CardSet.Load(files)).Message.ShouldContain(told);
    }

    [Fact]
    public void A_kind_without_a_template_is_told()
    {
        var files = CardSet.OwnFiles();
        files.Remove("tasks.json");

        Should.Throw<InvalidDataException>(() => CardSet.Load(files)).Message.ShouldContain("cards/tasks.json: the template is missing. Remedy: write one");
    }

    [Fact]
    public void Data_that_looks_like_a_template_or_like_Markdown_means_nothing()
    {
        const string Sly = "${text} **vet** [klik](https://evil.example) {{DATE(2026-01-01)}} <at>Iedereen</at>";
        var reply = new Reply { Intent = Intent.Help, Language = Language.Nl, Blocks = [new(BlockKind.Heading, Sly), new(BlockKind.Paragraph, Sly, Sly), new(BlockKind.Item, "$when")], Choices = [new(Sly, "say:help")] };

        var card = CardWriting.Write(reply, PlainText.Of(reply));

        var texts = CardText.Blocks(card);
        texts.ShouldContain(Sly);
        texts.Count(text => text.Contains(Sly, StringComparison.Ordinal)).ShouldBe(2);
        CardText.Elements(card).ShouldAllBe(element => element.GetProperty("type").GetString() != "TextBlock");
    }
}
