using BotAdvisor.Answers;
using BotAdvisor.Web.Answers;
using BotAdvisor.Web.Commands;
using BotAdvisor.Web.Storage;

namespace BotAdvisor.Web.Operations;

/// <summary>Puts the model into the program, where one is set. What it consists of is not loaded before the first question that needs it.</summary>
internal static class ModelParts
{
    /// <summary>The writer, or null where no model is set.</summary>
    public static IAnswerWriter? AddModel(this IServiceCollection services, Settings settings)
    {
        if (!settings.AzureOpenAI.IsSet) return null;
        var prompt = AnswerPrompt.Load(Installed.Prompt);
        var late = new LateAnswers();
        services.AddSingleton<ModelSwitch>().AddSingleton<ModelMetrics>();
        services.AddHostedService(provider =>
        {
            late.Bind(() => Writer(settings, prompt, provider), provider.GetRequiredService<ILogger<LateAnswers>>());
            return ActivatorUtilities.CreateInstance<ModelSwitchWatch>(provider);
        });
        return late;
    }

    /// <summary>The writer for a command that runs without the server; null where no model is set, or it is turned off.</summary>
    public static IAnswerWriter? Alone(Settings settings)
    {
        if (!settings.AzureOpenAI.IsSet || !StoredSwitch(settings).IsOn) return null;
        var prompt = AnswerPrompt.Load(Installed.Prompt);
        var late = new LateAnswers();
        var loggers = StandardError();
        late.Bind(() => Model.Around(ModelClient.Chat(settings), settings.AzureOpenAI, prompt, new ModelSwitch(), new ModelMetrics(), TimeProvider.System, loggers), loggers.CreateLogger<LateAnswers>());
        return late;
    }

    private static IAnswerWriter Writer(Settings settings, AnswerPrompt prompt, IServiceProvider provider) => Model.Around(
        ModelClient.Chat(settings),
        settings.AzureOpenAI,
        prompt,
        provider.GetRequiredService<ModelSwitch>(),
        provider.GetRequiredService<ModelMetrics>(),
        provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<ILoggerFactory>());

    private static ModelSwitchState StoredSwitch(Settings settings)
    {
        if (!settings.AzureOpenAI.Enabled) return ModelSwitchState.OffBySetting;
        if (!File.Exists(settings.Storage.File())) return ModelSwitchState.AsSet;
        try
        {
            using var connection = SqliteFile.Open(settings.Storage.File());
            return SqliteModelSwitch.Read(connection);
        }
        catch (StorageException e)
        {
            // Nobody knows whether it was turned off, so it is not used.
            Console.Error.WriteLine(e.Message);
            return ModelSwitchState.OffBySetting;
        }
    }

    private static ILoggerFactory StandardError() =>
        LoggerFactory.Create(logging => logging.AddSimpleConsole(console => console.SingleLine = true).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
}
