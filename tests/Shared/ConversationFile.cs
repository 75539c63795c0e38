using System.Globalization;
using BotAdvisor.Dialogs;
using BotAdvisor.Labels;
using BotAdvisor.Storage;
using YamlDotNet.RepresentationModel;

namespace BotAdvisor.Tests;

/// <summary>
/// Whole conversations, written as they go, in the YAML files of this folder: what the user types or presses, and what has to be in the answer.
/// Between any two turns the conversation is stored and read back, as if the program had been restarted.
/// <code>
/// rule: What is promised, in one sentence.
/// turns:
///   - user: what is typed                 (or  press: the title of a button  ·  value: the value of an old button)
///     days: 31                            so many days after the turn before
///     bot: [texts that the answer holds]
///     not: [texts that it does not hold]
///     buttons: [titles that are offered]
///     dialog: the dialog that is going on afterwards, or none
///     phase: the phase it finds
///     intent: what it was taken for
/// </code>
/// </summary>
internal sealed class ConversationFile
{
    private static readonly string Folder = Path.Combine(RepositoryFolder.Root, "tests", "BotAdvisor.Tests", "Conversations");
    private static readonly string[] Fields = ["user", "press", "value", "days", "bot", "not", "buttons", "dialog", "phase", "intent"];

    /// <summary>The names of all of them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>Goes through one with an advisor, and returns its replies.</summary>
    /// <exception cref="ShouldAssertException">It does not go as written; the file, the turn and the line are named.</exception>
    public static async Task<IReadOnlyList<Replies.Reply>> PlayAsync(string file, Advisor advisor)
    {
        var root = (YamlMappingNode)Read(file);
        TextOf(root, "rule").ShouldNotBeNullOrWhiteSpace();
        var conversation = Conversation.New with { Welcomed = true };
        var now = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
        var replies = new List<Replies.Reply>();
        foreach (var (turn, number) in ((YamlSequenceNode)root.Children["turns"]).Children.Cast<YamlMappingNode>().Select((turn, i) => (turn, i + 1)))
        {
            var place = $"{file}, turn {number} (line {turn.Start.Line})";
            turn.Children.Keys.Select(key => key.ToString()).Except(Fields).ShouldBeEmpty($"{place}: unknown fields");
            now = now.AddMinutes(1).AddDays(int.Parse(TextOf(turn, "days") ?? "0", CultureInfo.InvariantCulture));
            var offered = replies is [.., var last] ? last.Choices : [];
            var message = new UserMessage { ConversationKey = file, Id = $"{number}", SaidAt = now, Text = TextOf(turn, "user") ?? "", Choice = Pressed(turn, offered, place) };
            var taken = await advisor.AnswerAsync(message, conversation);
            conversation = StoredJson.ReadConversation(StoredJson.Write(taken.Next));
            var reply = taken.Reply.ShouldNotBeNull(place);
            replies.Add(reply);
            Check(turn, reply, conversation, advisor, place);
        }

        return replies;
    }

    private static void Check(YamlMappingNode turn, Replies.Reply reply, Conversation conversation, Advisor advisor, string place)
    {
        var text = Replies.PlainText.Of(reply);
        foreach (var wanted in TextsOf(turn, "bot")) text.Contains(wanted, StringComparison.OrdinalIgnoreCase).ShouldBeTrue($"{place}: '{wanted}' is not in:\n{text}");
        foreach (var unwanted in TextsOf(turn, "not")) text.Contains(unwanted, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"{place}: '{unwanted}' is in:\n{text}");
        foreach (var button in TextsOf(turn, "buttons")) reply.Choices.Select(choice => choice.Title).ShouldContain(button, place);
        if (TextOf(turn, "dialog") is { } dialog) GoingOn(conversation, advisor).ShouldBe(dialog, place);
        if (TextOf(turn, "phase") is { } phase) Label.Of(reply.Phase.ShouldNotBeNull(place).Top).ShouldBe(phase, place);
        if (TextOf(turn, "intent") is { } intent) Label.Of(reply.Intent).ShouldBe(intent, place);
    }

    private static string GoingOn(Conversation conversation, Advisor advisor) =>
        conversation.Dialog is { } position && advisor.Content.Dialogs.Find(position) is { } dialog && DialogRunner.Open(dialog, position) is not null ? dialog.Id : "none";

    private static string? Pressed(YamlMappingNode turn, IReadOnlyList<Replies.Choice> offered, string place)
    {
        if (TextOf(turn, "press") is not { } title) return TextOf(turn, "value");
        return offered.FirstOrDefault(choice => choice.Title == title)?.Value
            ?? throw new ShouldAssertException($"{place}: there is no button '{title}' among: {string.Join(", ", offered.Select(choice => choice.Title))}");
    }

    private static YamlNode Read(string file)
    {
        var stream = new YamlStream();
        using var reader = new StreamReader(Path.Combine(Folder, file));
        stream.Load(reader);
        return stream.Documents.ShouldHaveSingleItem().RootNode;
    }

    private static string? TextOf(YamlMappingNode node, string field) => node.Children.TryGetValue(field, out var value) ? value.ToString() : null;

    private static IEnumerable<string> TextsOf(YamlMappingNode node, string field) =>
        !node.Children.TryGetValue(field, out var value) ? [] : value is YamlSequenceNode list ? list.Children.Select(item => item.ToString()) : [value.ToString()];
}
