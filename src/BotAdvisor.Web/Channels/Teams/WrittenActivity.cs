using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BotAdvisor.BotFramework.Schema;
using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Web.Channels.Teams;

/// <summary>
/// An answer that a model wrote, as Teams wants it shown: a text with the AI label, its citations, and buttons to say what one thinks of it.
/// Citations belong to a text, so there is no card in it; what may be chosen next is a card of its own. Source: Teams, AI-generated bot messages.
/// </summary>
internal static class WrittenActivity
{
    private const string Message = "https://schema.org/Message";
    private const int MostCitations = 20;
    private const int LongestName = 80;
    private const int LongestAbstract = 160;
    private const int MostSuggested = 3;

    // The signs that Markdown gives a meaning. Square brackets stay, for the numbers of the citations; a link needs the round one behind them.
    private const string Signs = @"\`*_{}~#<>|!";

    /// <summary>The activity, with all that a written answer has.</summary>
    /// <param name="reply">A reply with <see cref="Reply.Written"/>.</param>
    /// <param name="frame">Whose it is and where it goes.</param>
    /// <param name="withChoices">Whether the first choices go along as suggested actions, for a caller that takes one activity.</param>
    public static Activity Write(Reply reply, Activity frame, bool withChoices)
    {
        var text = PlainText.Of(reply with { Choices = [] });
        return frame with
        {
            Text = Escaped(text),
            TextFormat = "markdown",
            Speak = text,
            Summary = null,
            Attachments = null,
            Entities = [Label(reply)],
            ChannelData = JsonSerializer.SerializeToElement(new JsonObject { ["feedbackLoop"] = new JsonObject { ["type"] = "default" } }),
            SuggestedActions = !withChoices || reply.Choices.IsEmpty ? null : new() { Actions = [.. reply.Choices.Take(MostSuggested).Select(Suggested)] },
        };
    }

    /// <summary>What may be chosen after the answer, as a reply of its own; null for nothing.</summary>
    public static Reply? Choices(Reply reply) => reply.Choices.IsEmpty
        ? null
        : reply with { Kind = ReplyKind.Answer, Blocks = [new(BlockKind.Paragraph, WrittenTexts.GoOn.In(reply.Language))], Sources = [], Rows = [], Phase = null, Heard = null, Written = null };

    // One root entity alone: Teams refuses a message with several.
    private static JsonElement Label(Reply reply) => JsonSerializer.SerializeToElement(new JsonObject
    {
        ["type"] = Message,
        ["@type"] = "Message",
        ["@context"] = "https://schema.org",
        ["@id"] = "",
        ["additionalType"] = new JsonArray("AIGeneratedContent"),
        ["citation"] = new JsonArray([.. reply.Written!.Passages.Take(MostCitations).Select((passage, i) => Claim(passage, i + 1, reply.Language))]),
    });

    private static JsonObject Claim(CitedPassage passage, int position, Language language) => new()
    {
        ["@type"] = "Claim",
        ["position"] = position,
        ["appearance"] = new JsonObject
        {
            ["@type"] = "DigitalDocument",
            ["name"] = Short(NameOf(passage, language), LongestName),
            ["abstract"] = Short(passage.Text, LongestAbstract),
        },
    };

    // An appearance without a name is refused.
    private static string NameOf(CitedPassage passage, Language language) =>
        string.Join(", ", new[] { passage.Title, passage.Source?.Section }.Where(part => !string.IsNullOrWhiteSpace(part))) is { Length: > 0 } name ? name : WrittenTexts.Passage.In(language);

    private static CardAction Suggested(Choice choice) => new() { Type = "imBack", Title = choice.Title, Value = JsonSerializer.SerializeToElement(choice.Title, TeamsJson.Default.String) };

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (Signs.Contains(text[i], StringComparison.Ordinal) || (text[i] is '(' or ':' && i > 0 && text[i - 1] == ']')) escaped.Append('\\');
            escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    // Not within a character of two units, which would make the JSON unsound.
    private static string Short(string text, int most)
    {
        if (text.Length <= most) return text;
        var cut = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return $"{text[..cut].TrimEnd()}…";
    }
}

/// <summary>What is said around an answer that a model wrote.</summary>
internal static class WrittenTexts
{
    public static readonly LocalizedText GoOn = new("Hiermee kun je verder:", "You can go on with:");

    public static readonly LocalizedText Passage = new("Bron", "Source");
}
