using BotAdvisor.Answers;
using Microsoft.Extensions.AI;

namespace BotAdvisor.Web.Answers;

/// <summary>
/// The model with its layers, one class each. Round the client: whole answers out of streams, one repetition and a rest, measuring. Round the
/// writer: the check against the sources, the time limit, the number at once, the budget, the cache and the switch.
/// </summary>
internal static class Model
{
    /// <summary>Puts the layers round a client: the writer that the advisor is given.</summary>
    public static IAnswerWriter Around(IChatClient client, ModelSettings settings, AnswerPrompt prompt, ModelSwitch modelSwitch, ModelMetrics metrics, TimeProvider time, ILoggerFactory loggers)
    {
        var patience = TimeSpan.FromSeconds(settings.Seconds);
        var streamed = new StreamedChatClient(new TemperateChatClient(client), time, patience < StreamedChatClient.LongestSilence ? patience : StreamedChatClient.LongestSilence);
        var persistent = new PersistentChatClient(new MeasuredChatClient(streamed, metrics, time), time);
        modelSwitch.IsResting = () => persistent.IsResting;
        IAnswerWriter writer = new GroundedAnswerWriter(persistent, prompt, metrics, loggers.CreateLogger<GroundedAnswerWriter>());
        writer = new CheckedAnswers(writer, prompt, metrics);
        writer = new LimitedAnswers(writer, settings.AtOnce, metrics);
        writer = new TimedAnswers(writer, patience, time, metrics);
        writer = new BudgetedAnswers(writer, settings.PerPersonPerDay, settings.PerDay, time, metrics);
        writer = new CachedAnswers(writer, $"{settings.Endpoint} {settings.Deployment} {prompt.Version}", time, metrics);
        return new SwitchedAnswers(writer, modelSwitch, metrics);
    }
}
