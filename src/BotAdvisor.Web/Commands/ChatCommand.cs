using BotAdvisor.Dialogs;
using BotAdvisor.Labels;
using BotAdvisor.Replies;
using BotAdvisor.Storage;
using BotAdvisor.Turns;
using BotAdvisor.Web.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace BotAdvisor.Web.Commands;

/// <summary><c>botadvisor chat</c>: conversations in the terminal, through the same lanes and turns as anywhere. Nothing is left on disk.</summary>
internal sealed class ChatCommand : IDisposable
{
    private const string Terminal = "terminal";

    private readonly Intake _intake;
    private readonly Language? _answerIn;
    private int _number;

    private ChatCommand(Advisor advisor, Language? answerIn)
    {
        _intake = new Intake(new CurrentAdvisor(advisor), new InMemoryConversationStore(), new NoSender(), TimeProvider.System, NullLoggerFactory.Instance);
        _answerIn = answerIn;
    }

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var (options, reason) = CommandOptions.Read(arguments, ["--lang", "--jsonl", "--dialog"], []);
        if (options is null) return Usage.Refuse(reason!);
        if (options.Text is not null) return Usage.Refuse("chat takes no text; type it when it asks, or use ask.");
        var tried = options.Values.GetValueOrDefault("--dialog");
        if (tried is not null && options.Jsonl is not null) return Usage.Refuse("--dialog and --jsonl don't go together: a file is tried in one conversation.");
        if (tried is not null && !File.Exists(tried)) return Usage.Fail($"{tried}: this file is not there. Name the YAML file of a dialog.");
        if (Installed.Advisor(tried) is not { } advisor) return Usage.Faulty;
        using var chat = new ChatCommand(advisor, options.AnswerIn);
        return options.Jsonl is { } file
            ? await JsonLines.EachAsync(file, async line =>
            {
                var (conversation, text) = (line.Text("conversation"), line.Text("text"));
                Console.WriteLine(ContractJson.Chatted(conversation, text, (await chat.SayAsync(conversation, text))!));
            })
            : await chat.TalkAsync(tried is null ? null : Path.GetFileNameWithoutExtension(tried));
    }

    public void Dispose() => _intake.Dispose();

    private async Task<int> TalkAsync(string? dialog)
    {
        var isPiped = Console.IsInputRedirected;
        if (dialog is not null) Show(await AnswerAsync(new UserMessage { ConversationKey = Terminal, Id = "begin", Choice = $"{new ChoiceValue.Begin(dialog, [])}", AnswerIn = _answerIn }));
        else if (!isPiped) Show(await AnswerAsync(new UserMessage { ConversationKey = Terminal, Id = "arrived", Arrived = true, AnswerIn = _answerIn }));
        while (true)
        {
            if (!isPiped) Console.Write("> ");
            if (await Console.In.ReadLineAsync() is not { } line) return Usage.Done;
            Show(await SayAsync(Terminal, line));
        }
    }

    private Task<Reply?> SayAsync(string conversation, string text) =>
        AnswerAsync(new UserMessage { ConversationKey = conversation, Id = $"{++_number}", Text = text, AnswerIn = _answerIn });

    private Task<Reply?> AnswerAsync(UserMessage message) => _intake.AnswerAsync(message, CancellationToken.None);

    private static void Show(Reply? reply)
    {
        if (reply is null) return;
        Console.WriteLine(PlainText.Of(reply));
        Console.WriteLine();
    }

    // In the terminal every reply is given back at once, so there is nothing to send.
    private sealed class NoSender : IReplySender
    {
        public Task<SendOutcome> SendAsync(OutgoingReply reply, CancellationToken cancellationToken) => Task.FromResult(new SendOutcome(SendKind.Refused));

        public Task ShowTypingAsync(string address, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
