using BotAdvisor.Answers;
using BotAdvisor.Labels;
using BotAdvisor.Replies;
using BotAdvisor.Web.Answers;
using BotAdvisor.Web.Commands;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace BotAdvisor.Web.Tests.Answers;

/// <summary>The advisor on the repository's content, with a model behind the real client library: that of the stub.</summary>
public sealed class ModelAdvisor : IAsyncLifetime
{
    private static readonly Lazy<AdvisorContent> Content = new(() => AdvisorContent.Load(new(RepositoryFolder.Knowledge, RepositoryFolder.Dialogs)));

    internal AzureOpenAIStub Service { get; private set; } = null!;

    /// <summary>The same advisor without a model.</summary>
    internal Advisor Plain { get; private set; } = null!;

    internal Advisor Advisor { get; private set; } = null!;

    internal AnswerPrompt Prompt { get; } = AnswerPrompt.Load(Path.Combine(RepositoryFolder.Root, "prompts", "answer.md"));

    public async Task InitializeAsync()
    {
        Service = await AzureOpenAIStub.StartAsync();
        Plain = new Advisor(Content.Value, new AdvisorSettings(LearnedFile: Installed.Learned));
        Advisor = With(Writer());
    }

    public Task DisposeAsync() => Service.DisposeAsync().AsTask();

    internal Advisor With(IAnswerWriter writer) => new(Content.Value, new AdvisorSettings { Writer = writer }, Plain);

    /// <summary>A writer with all its layers, and nothing kept from another.</summary>
    internal IAnswerWriter Writer(IChatClient? client = null, TimeProvider? time = null, params string[] settings)
    {
        var read = SettingsOf(Service.Settings(["--AzureOpenAI:PerPersonPerDay=1000000", "--AzureOpenAI:PerDay=1000000", .. settings]));
        return Model.Around(client ?? ModelClient.Chat(read), read.AzureOpenAI, Prompt, new ModelSwitch(), new ModelMetrics(), time ?? TimeProvider.System, NullLoggerFactory.Instance);
    }

    internal static Settings SettingsOf(params string[] arguments) => Settings.From(new ConfigurationBuilder().AddCommandLine(arguments).Build());

    internal static async Task<Reply> AskAsync(Advisor advisor, string text, Language? language = null) =>
        (await advisor.AnswerAsync(new UserMessage { ConversationKey = "me", Id = "1", Text = text, AnswerIn = language }, Conversation.New with { Welcomed = true })).Reply!;
}
