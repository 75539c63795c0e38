using System.ClientModel;
using Microsoft.Extensions.AI;

namespace BotAdvisor.Web.Answers;

/// <summary>Leaves the temperature out where the model takes none: reasoning models refuse any but their own.</summary>
internal sealed class TemperateChatClient(IChatClient inner) : DelegatingChatClient(inner)
{
    private const int BadRequest = 400;

    private volatile bool _takesNone;

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (!_takesNone && options?.Temperature is not null)
        {
            await using var updates = InnerClient.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
            if (await BeginsAsync(updates))
            {
                do yield return updates.Current;
                while (await updates.MoveNextAsync());
            }

            if (!_takesNone) yield break;
        }

        var without = options?.Clone();
        if (without is not null) without.Temperature = null;
        await foreach (var update in InnerClient.GetStreamingResponseAsync(messages, without, cancellationToken)) yield return update;
    }

    private async ValueTask<bool> BeginsAsync(IAsyncEnumerator<ChatResponseUpdate> updates)
    {
        try
        {
            return await updates.MoveNextAsync();
        }
        catch (ClientResultException e) when (e.Status == BadRequest && e.Message.Contains("temperature", StringComparison.OrdinalIgnoreCase))
        {
            _takesNone = true;
            return false;
        }
    }
}
