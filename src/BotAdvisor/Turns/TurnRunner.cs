using BotAdvisor.Labels;
using BotAdvisor.Replies;
using BotAdvisor.Storage;
using Microsoft.Extensions.Logging;

namespace BotAdvisor.Turns;

/// <summary>One turn: load, ask the advisor, save with the reply. Runs within the lane of its conversation.</summary>
internal sealed class TurnRunner(CurrentAdvisor current, IConversationStore store, TimeProvider time, ILogger<TurnRunner> logger)
{
    // Another process may change the conversation between loading and saving; within this one its lane rules that out.
    private const int MostTries = 3;

    /// <summary>
    /// The reply to a message, saved. Null for nothing to say, and for a message whose reply was sent before. An unexpected fault is logged
    /// once, under the code that the user is told, and leaves the conversation as it was.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="way">Whether the reply is sent or given back; asked when it is saved.</param>
    /// <param name="cancellationToken">Ends the turn; nothing is saved then.</param>
    public async Task<FinishedTurn> RunAsync(UserMessage message, ReplyWay way, CancellationToken cancellationToken)
    {
        try
        {
            return await TryAsync(message, way, cancellationToken);
        }
        catch (NewerSchemaException e)
        {
            Log.NewerSchema(logger, e.Schema);
            return await ApologiseAsync(message, way, Texts.StoredByNewerVersion, null, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            var code = ReferenceCode.Of(message);
            Log.TurnFailed(logger, code, e);
            return await ApologiseAsync(message, way, Texts.Failed, code, cancellationToken);
        }
    }

    private async Task<FinishedTurn> TryAsync(UserMessage message, ReplyWay way, CancellationToken cancellationToken)
    {
        var advisor = current.Advisor;
        for (var attempt = 1; ; attempt++)
        {
            var stored = await store.LoadAsync(message.ConversationKey, message.Id, cancellationToken);
            if (stored.Answered) return Again(stored);
            if (message.EarlierId is { } earlier && await store.LoadAsync(message.ConversationKey, earlier, cancellationToken) is { Answered: true } before)
            {
                if (way.IsSent) await store.WithdrawAsync(message.ConversationKey, message.Id, cancellationToken);
                return Again(before);
            }

            var turn = await advisor.AnswerAsync(message, stored.Conversation, cancellationToken);
            var saved = await store.SaveAsync(new(message, stored.Version, turn.Next, turn.Reply, way.Decide(turn.Reply), time.GetUtcNow()), cancellationToken);
            if (saved.Kind == SaveKind.Saved) return new(turn.Reply, saved.Outgoing);
            if (attempt == MostTries) throw new InvalidOperationException($"The conversation kept changing: {MostTries} saves in a row came too late.");
        }
    }

    // What is offered in it counts as long as nothing else was offered since.
    private static FinishedTurn Again(StoredConversation stored) =>
        new(stored.Answer, null) { IsPast = stored.Answer is { } answer && !answer.Choices.Select(choice => choice.Value).SequenceEqual(stored.Conversation.Offered.Select(offer => offer.Value), StringComparer.Ordinal) };

    private async Task<FinishedTurn> ApologiseAsync(UserMessage message, ReplyWay way, LocalizedText text, string? code, CancellationToken cancellationToken)
    {
        var language = message.Language ?? Language.Nl;
        var reply = new Reply
        {
            Intent = Intent.Help,
            Kind = ReplyKind.Error,
            Language = language,
            Blocks = [new(BlockKind.Paragraph, code is null ? text.In(language) : text.In(language, code))],
        };
        var saved = await store.SaveAsync(new(message, 0, null, reply, way.Decide(reply), time.GetUtcNow()), cancellationToken);
        return new(reply, saved.Outgoing);
    }
}

/// <summary>A turn that is saved.</summary>
/// <param name="Reply">What is said, or null.</param>
/// <param name="Outgoing">The same in the outbox, where it is to be sent.</param>
internal sealed record FinishedTurn(Reply? Reply, OutgoingReply? Outgoing)
{
    /// <summary>Whether the reply was made before, and the conversation has gone on since.</summary>
    public bool IsPast { get; init; }
}
