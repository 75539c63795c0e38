using BotAdvisor.BotFramework.Connector;
using BotAdvisor.BotFramework.Schema;
using BotAdvisor.Labels;
using BotAdvisor.Replies;
using BotAdvisor.Storage;
using BotAdvisor.Turns;

namespace BotAdvisor.Web.Channels.Teams;

/// <summary>
/// What is nobody else's business, said in a group: shown there to the person alone, as a targeted message. Where Teams does not allow that, the
/// conversation is carried on in the chat of two, and the group reads one neutral sentence.
/// </summary>
internal sealed class PrivateReplies(ConnectorClient connector, Lazy<Intake> intake)
{
    /// <summary>The activity as one that only a person sees.</summary>
    public static Activity OnlyFor(string person, Activity activity) => activity with { Recipient = new() { Id = person, IsTargeted = true }, ReplyToId = null };

    /// <summary>What the others read in the place of a reply.</summary>
    public static Reply Instead(Reply reply, LocalizedText text) => new() { Intent = reply.Intent, Language = reply.Language, Blocks = [new(BlockKind.Paragraph, text.In(reply.Language))] };

    /// <summary>Carries a reply over to the chat of two with the person it is for, with all that was said so far.</summary>
    /// <returns>What became of it, as of the call that counted.</returns>
    public async Task<ConnectorOutcome> CarryOverAsync(OutgoingReply reply, ReplyAddress address, string person, CancellationToken cancellationToken)
    {
        var chat = new ConversationParameters { Bot = address.Bot, Members = [new() { Id = person }], TenantId = address.Conversation.TenantId };
        var created = await connector.CreateConversationAsync(address.ServiceUrl, chat, cancellationToken);
        if (created.Value?.Id is not { Length: > 0 } id)
        {
            // Not now, or not ever: who has never opened the chat, or blocked the bot, is told in the group how to ask.
            return created.Outcome.Kind is ConnectorOutcomeKind.NotReached or ConnectorOutcomeKind.Busy ? created.Outcome : await SayAsync(Texts.AskMePrivately, reply, address, cancellationToken);
        }

        var conversation = new ConversationAccount { Id = id, ConversationType = "personal", TenantId = address.Conversation.TenantId };
        var there = address with { Conversation = conversation, Person = null, ReplyToId = null, Edited = null };
        var message = new UserMessage { ConversationKey = Places.KeyOf(address.ChannelId, conversation, null), Id = $"carried-{Fingerprint.Of($"{reply.ConversationKey}\n{reply.MessageId}")}" };
        await intake.Value.CarryOverAsync(reply.ConversationKey, new(message, there.Write()), reply.Reply, cancellationToken);
        return await SayAsync(Texts.AnsweredPrivately, reply, address, cancellationToken);
    }

    private async Task<ConnectorOutcome> SayAsync(LocalizedText text, OutgoingReply reply, ReplyAddress address, CancellationToken cancellationToken)
    {
        var said = Instead(reply.Reply, text);
        var activity = ActivityWriting.Write(said, address, ActivityWriting.Stamp(said, address, reply.ConversationKey, reply.MessageId), withText: false);
        return (await connector.SendAsync(address.ServiceUrl, activity, cancellationToken)).Outcome;
    }
}
