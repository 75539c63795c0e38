using BotAdvisor.Answers;
using Microsoft.Extensions.AI;
using Polly.CircuitBreaker;

namespace BotAdvisor.Web.Answers;

/// <summary>
/// Has a model write an answer from passages, and nothing but these. An answer that is not of the form asked for is asked for once more. Whatever
/// goes wrong is counted and logged, without a word of the question or the answer, and leaves the passages to be quoted.
/// </summary>
internal sealed class GroundedAnswerWriter(IChatClient chat, AnswerPrompt prompt, ModelMetrics metrics, ILogger<GroundedAnswerWriter> logger) : IAnswerWriter
{
    // Five short sentences with their ids are some 250 tokens; every token allowed counts for the service's limits, used or not.
    private const int MostTokens = 700;

    /// <summary>How the model is asked; each call gets its own.</summary>
    public static ChatOptions Options => new()
    {
        Temperature = 0,
        MaxOutputTokens = MostTokens,
        ResponseFormat = AnswerForm.Format,
        AdditionalProperties = new() { ["strict"] = true },
    };

    /// <inheritdoc/>
    public async ValueTask<WrittenAnswer?> WriteAsync(OpenQuestion question, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await AskAsync(prompt.For(question), cancellationToken);
            metrics.Count(answer.Sentences.IsEmpty ? ModelOutcome.NotInSources : ModelOutcome.Written);
            return answer;
        }
        catch (ModelException e)
        {
            metrics.Count(e.Fault);
            Log.ModelFailed(logger, e.Fault, e.Detail);
            return null;
        }
        catch (BrokenCircuitException)
        {
            metrics.Count(ModelOutcome.Resting);
            return null;
        }
    }

    private async Task<WrittenAnswer> AskAsync(IReadOnlyList<ChatMessage> messages, CancellationToken cancellationToken)
    {
        var response = await chat.GetResponseAsync(messages, Options, cancellationToken);
        if (AnswerForm.Read(response.Text) is { } answer) return answer;
        response = await chat.GetResponseAsync(AnswerPrompt.Again(messages, response.Text), Options, cancellationToken);
        return AnswerForm.Read(response.Text) ?? throw new ModelException(ModelFault.Malformed, "twice not of the form asked for");
    }
}
