using BotAdvisor.BotFramework.Connector;
using BotAdvisor.BotFramework.Schema;
using BotAdvisor.Replies;

namespace BotAdvisor.Web.Channels.Teams;

/// <summary>
/// The activities that say a reply, each short enough for the channel. A card is cut between its blocks, and a block that is too long by
/// itself between its sentences; buttons and sources go with the last part.
/// </summary>
internal static class ReplyParts
{
    // A card holds its text four times: as body, as what a client without cards shows, and twice as what is spoken.
    private const int MostInBlock = MessageParts.Longest / 8;

    public static IReadOnlyList<Activity> Of(Reply reply, ReplyAddress address)
    {
        var whole = ActivityWriting.Write(reply, address, withText: false);
        if (MessageParts.Fits(whole)) return [whole];
        if (whole.Attachments is null) return MessageParts.Of(whole);
        if (reply.Blocks is [var only])
        {
            var pieces = MessageParts.Cut(only.Text, MostInBlock);
            return pieces.Count == 1 ? [whole] : Of(reply with { Blocks = [.. pieces.Select((piece, i) => only with { Text = piece, Title = i == 0 ? only.Title : null })] }, address);
        }

        var half = reply.Blocks.Length / 2;
        return [.. Of(reply with { Blocks = reply.Blocks[..half], Choices = [], Sources = [] }, address), .. Of(reply with { Blocks = reply.Blocks[half..] }, address)];
    }
}
