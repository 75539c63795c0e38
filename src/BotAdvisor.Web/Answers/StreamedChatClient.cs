using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace BotAdvisor.Web.Answers;

/// <summary>
/// Has every answer streamed, so that a service that falls silent in the middle is noticed, and gives it as a whole once it is complete. What is
/// no complete answer is thrown as a <see cref="ModelException"/>.
/// </summary>
internal sealed class StreamedChatClient(IChatClient inner, TimeProvider time, TimeSpan silence) : DelegatingChatClient(inner)
{
    /// <summary>So long may nothing come.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(10);

    // Far more than the tokens asked for; a service that goes on is not read to its end.
    private const int MostCharacters = 40_000;

    private static ReadOnlySpan<byte> FilterFailed => "content_filter_error"u8;

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var silent = new CancellationTokenSource(silence, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(silent.Token, cancellationToken);
        try
        {
            var updates = new List<ChatResponseUpdate>();
            var characters = 0;
            await foreach (var update in InnerClient.GetStreamingResponseAsync(messages, options, either.Token))
            {
                silent.CancelAfter(silence);
                characters += update.Text.Length;
                if (characters > MostCharacters) throw new ModelException(ModelFault.Truncated, "it does not end");
                if (IsUnfiltered(update)) throw new ModelException(ModelFault.Unfiltered, "content_filter_error");
                updates.Add(update);
            }

            return Complete(updates.ToChatResponse());
        }
        catch (Exception e) when (silent.IsCancellationRequested && !cancellationToken.IsCancellationRequested && e is not ModelException)
        {
            throw new ModelException(ModelFault.Silent, $"nothing came for {silence.TotalSeconds:0} seconds", inner: e);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            throw ModelFaults.Of(e);
        }
    }

    private static ChatResponse Complete(ChatResponse response)
    {
        if (response.FinishReason == Microsoft.Extensions.AI.ChatFinishReason.ContentFilter) throw new ModelException(ModelFault.Filtered, "finish_reason content_filter");
        if (response.FinishReason == Microsoft.Extensions.AI.ChatFinishReason.Length) throw new ModelException(ModelFault.Truncated, "finish_reason length");
        if (response.Messages.SelectMany(message => message.Contents).OfType<ErrorContent>().Any()) throw new ModelException(ModelFault.Refused, "refusal");
        if (response.FinishReason is null) throw new ModelException(ModelFault.Unavailable, "the stream ended early");
        return response.Text.Length > 0 ? response : throw new ModelException(ModelFault.Malformed, "it is empty");
    }

    // The library has no property for this note of Azure's; the raw update keeps it.
    private static bool IsUnfiltered(ChatResponseUpdate update) =>
        update.RawRepresentation is StreamingChatCompletionUpdate raw && ModelReaderWriter.Write(raw).ToMemory().Span.IndexOf(FilterFailed) >= 0;
}
