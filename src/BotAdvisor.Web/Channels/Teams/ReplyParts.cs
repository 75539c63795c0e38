using BotAdvisor.BotFramework.Connector;
using BotAdvisor.BotFramework.Schema;
using BotAdvisor.Replies;
using BotAdvisor.Web.Channels.Cards;

namespace BotAdvisor.Web.Channels.Teams;

/// <summary>
/// The activities that say a reply, each short enough for the channel. A card is cut between its blocks, and a block that is too long by
/// itself between its sentences; buttons and sources go with the last part. What may be chosen after an answer of a model is a card behind it.
/// </summary>
internal static class ReplyParts
{
    // A card holds its text three times: as body, for a voice, and for a client without cards; a sign may take three bytes.
    private const int MostInBlock = CardWriting.Largest / 12;

    public static IReadOnlyList<Activity> Of(Reply reply, ReplyAddress address, CardStamp stamp)
    {
        var whole = ActivityWriting.Write(reply, address, stamp, withText: false);
        if (reply.Written is not null && whole.Attachments is null && WrittenActivity.Choices(reply) is { } choices) return [.. MessageParts.Of(whole), .. Of(choices, address, stamp)];
        if (MessageParts.Fits(whole) && (whole.Attachments ?? []).All(card => CardWriting.Fits(card.Content!.Value))) return [whole];
        if (whole.Attachments is null) return MessageParts.Of(whole);
        if (reply.Blocks is [var only])
        {
            var pieces = MessageParts.Cut(only.Text, MostInBlock);
            return pieces.Count == 1 ? [whole] : Of(reply with { Blocks = [.. pieces.Select((piece, i) => only with { Text = piece, Title = i == 0 ? only.Title : null })] }, address, stamp);
        }

        var half = reply.Blocks.Length / 2;
        return [.. Of(reply with { Blocks = reply.Blocks[..half], Choices = [], Sources = [] }, address, stamp), .. Of(reply with { Blocks = reply.Blocks[half..] }, address, stamp)];
    }
}
