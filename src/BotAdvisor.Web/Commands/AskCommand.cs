using System.Text.Json;
using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Web.Commands;

/// <summary><c>botadvisor ask</c>: one answer in a fresh conversation.</summary>
internal static class AskCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var (options, reason) = CommandOptions.Read(arguments, ["--lang", "--jsonl"], ["--json"]);
        if (options is null) return Usage.Refuse(reason!);
        if (options.Text is null == options.Jsonl is null) return Usage.Refuse("ask takes either a text or --jsonl FILE.");
        if (Installed.Advisor() is not { } advisor) return Usage.Faulty;
        if (options.Jsonl is { } file)
        {
            return await JsonLines.EachAsync(file, async line =>
                Console.WriteLine(ContractJson.Asked(Id(line), await AskAsync(advisor, line.Text("text"), options.AnswerIn))));
        }

        var reply = await AskAsync(advisor, options.Text!, options.AnswerIn);
        Console.WriteLine(options.Json ? ContractJson.Reply(reply) : PlainText.Of(reply));
        return Usage.Done;
    }

    /// <summary>The id of a line, of whatever kind it is.</summary>
    /// <exception cref="JsonException">It is missing.</exception>
    public static JsonElement Id(JsonElement line) => line.TryGetProperty("id", out var id) ? id : throw new JsonException("The field \"id\" is missing.");

    // Nobody is met here: who asks on the command line knows what they started.
    private static async Task<Reply> AskAsync(Advisor advisor, string text, Language? language)
    {
        var message = new UserMessage { ConversationKey = "ask", Id = "1", Text = text, AnswerIn = language };
        return (await advisor.AnswerAsync(message, Conversation.New with { Welcomed = true })).Reply!;
    }
}
