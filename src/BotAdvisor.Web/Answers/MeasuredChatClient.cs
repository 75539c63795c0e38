using Microsoft.Extensions.AI;

namespace BotAdvisor.Web.Answers;

/// <summary>Counts the tokens and the time of every call.</summary>
internal sealed class MeasuredChatClient(IChatClient inner, ModelMetrics metrics, TimeProvider time) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var began = time.GetTimestamp();
        try
        {
            var response = await InnerClient.GetResponseAsync(messages, options, cancellationToken);
            metrics.Tokens(response.Usage?.InputTokenCount, response.Usage?.OutputTokenCount);
            return response;
        }
        finally
        {
            metrics.Took(time.GetElapsedTime(began));
        }
    }
}
