using System.Text;
using System.Text.Json;
using BotAdvisor.BotFramework.Schema;
using BotAdvisor.Labels;
using BotAdvisor.Replies;
using BotAdvisor.Web.Channels.Cards;
using BotAdvisor.Web.Channels.Teams;

namespace BotAdvisor.Web.Tests.Channels;

public class ReplyPartsTests
{
    private static readonly ReplyAddress Teams = new() { ServiceUrl = "https://smba.trafficmanager.net/emea/", ChannelId = "msteams", Conversation = new() { Id = "a:1" }, Bot = new() { Id = "28:b" } };

    [Theory]
    [InlineData(1, 200)]
    [InlineData(3, 20_000)]
    [InlineData(1, 120_000)]
    [InlineData(400, 300)]
    public void Every_part_is_short_enough_for_Teams_and_together_they_say_everything(int blocks, int letters)
    {
        var text = string.Concat(Enumerable.Repeat("Dit is een zin. ", (letters / 16) + 1))[..letters].Trim();
        var reply = new Reply
        {
            Intent = Intent.Help,
            Language = Language.Nl,
            Blocks = [.. Enumerable.Range(0, blocks).Select(i => new Block(BlockKind.Paragraph, $"{i}: {text}"))],
            Choices = [new Choice("Verder", "choose:help")],
        };

        var parts = ReplyParts.Of(reply, Teams, new("card-1", null, CardStamp.Stays));

        parts.ShouldAllBe(part => Encoding.Unicode.GetByteCount(Encoding.UTF8.GetString(ActivityJson.Write(part))) <= 80 * 1024);
        parts.ShouldAllBe(part => Encoding.UTF8.GetByteCount(part.Attachments![0].Content!.Value.GetRawText()) <= 28 * 1024);
        var said = string.Concat(parts.Select(part => Texts(part.Attachments![0].Content!.Value)));
        Squeezed(said).ShouldBe(Squeezed(string.Concat(reply.Blocks.Select(block => block.Text))));
        parts.SkipLast(1).ShouldAllBe(part => !HasButtons(part));
        HasButtons(parts[^1]).ShouldBeTrue();
    }

    private static string Texts(JsonElement card) =>
        string.Concat(card.GetProperty("body").EnumerateArray().Where(element => element.TryGetProperty("inlines", out _)).SelectMany(element => element.GetProperty("inlines").EnumerateArray()).Select(run => run.GetProperty("text").GetString()));

    private static bool HasButtons(Activity part) => part.Attachments![0].Content!.Value.GetRawText().Contains("ActionSet", StringComparison.Ordinal);

    private static string Squeezed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
