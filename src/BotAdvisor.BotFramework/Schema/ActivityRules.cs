namespace BotAdvisor.BotFramework.Schema;

/// <summary>What an activity must hold to be worked on (activity schema A2010, A2020, A2060, A2070, A2080).</summary>
public static class ActivityRules
{
    /// <summary>The longest id that is read; the longest known of any channel is far below it.</summary>
    public const int MaxIdLength = 1_000;

    /// <summary>
    /// Whether type, channel, sender, recipient and conversation are all told, none of them absurdly long, and no list holds a nothing
    /// where a something is due. Entities may be anything.
    /// </summary>
    public static bool IsComplete(Activity activity) =>
        IsId(activity.Type) && IsId(activity.ChannelId) && IsId(activity.From?.Id) && IsId(activity.Recipient?.Id) && IsId(activity.Conversation?.Id)
        && (activity.Id is null || IsId(activity.Id))
        && IsWhole(activity.Attachments) && IsWhole(activity.MembersAdded) && IsWhole(activity.MembersRemoved)
        && IsWhole(activity.ReactionsAdded) && IsWhole(activity.ReactionsRemoved) && IsWhole(activity.SuggestedActions?.Actions);

    private static bool IsId(string? id) => id is { Length: > 0 and <= MaxIdLength };

    // The reader fills lists with what stands there, null included.
    private static bool IsWhole<T>(IReadOnlyList<T>? list)
        where T : class
    {
        for (var i = 0; i < (list?.Count ?? 0); i++)
        {
            if (list![i] is null) return false;
        }

        return true;
    }
}
