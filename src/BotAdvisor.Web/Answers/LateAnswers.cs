using BotAdvisor.Answers;

namespace BotAdvisor.Web.Answers;

/// <summary>A writer that is not made before the first question that needs one: a start does not wait for it.</summary>
internal sealed class LateAnswers : IAnswerWriter
{
    private Lazy<IAnswerWriter?>? _writer;

    /// <summary>Says how it is made. Where that fails it is logged once, and there is no answer.</summary>
    public void Bind(Func<IAnswerWriter> make, ILogger logger) => Volatile.Write(ref _writer, new Lazy<IAnswerWriter?>(() => Made(make, logger)));

    /// <inheritdoc/>
    public ValueTask<WrittenAnswer?> WriteAsync(OpenQuestion question, CancellationToken cancellationToken) =>
        Volatile.Read(ref _writer)?.Value is { } writer ? writer.WriteAsync(question, cancellationToken) : default;

    private static IAnswerWriter? Made(Func<IAnswerWriter> make, ILogger logger)
    {
        try
        {
            return make();
        }
        catch (Exception e) when (e is SettingsException or InvalidOperationException or ArgumentException)
        {
            Log.ModelNotMade(logger, e);
            return null;
        }
    }
}
