using BotAdvisor.Answers;
using BotAdvisor.Understanding;

namespace BotAdvisor.Web.Answers;

/// <summary>
/// Lets only what holds against its sources through, and nothing that repeats the instructions, so that nothing else is kept or counted as
/// answered. The advisor checks again by itself.
/// </summary>
internal sealed class CheckedAnswers(IAnswerWriter inner, AnswerPrompt prompt, ModelMetrics metrics) : IAnswerWriter
{
    // So many words in a row of the instructions are no chance.
    private const int InARow = 6;

    private readonly string _instructions = Words.Spaced(prompt.Text);

    /// <inheritdoc/>
    public async ValueTask<WrittenAnswer?> WriteAsync(OpenQuestion question, CancellationToken cancellationToken)
    {
        if (await inner.WriteAsync(question, cancellationToken) is not { } written) return null;
        if (written.Sentences.IsEmpty) return written;
        var held = written.Sentences.Any(sentence => Repeats(sentence.Text)) ? null : SourceCheck.Check(question, written);
        metrics.Cut(written.Sentences.Length - (held?.Sentences.Length ?? 0));
        if (held is null) metrics.Count(ModelOutcome.Unsupported);
        else metrics.WordsPerSentence(held.Sentences.Average(sentence => Words.Of(sentence.Text).Length));
        return held;
    }

    private bool Repeats(string text)
    {
        var words = Words.Of(text);
        for (var at = 0; at + InARow <= words.Length; at++)
        {
            if (_instructions.Contains($" {string.Join(' ', words.AsSpan(at, InARow).ToArray())} ", StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
