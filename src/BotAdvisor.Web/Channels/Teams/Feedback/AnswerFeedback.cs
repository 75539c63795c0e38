using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using BotAdvisor.BotFramework.Schema;
using BotAdvisor.Privacy;
using BotAdvisor.Replies;
using BotAdvisor.Web.Storage;
using Microsoft.Data.Sqlite;

namespace BotAdvisor.Web.Channels.Teams.Feedback;

/// <summary>
/// What people think of answers: a thumb, and a few words if they like. Who it was is not kept, nor in which conversation, nor the question;
/// only what kind of question it was and which sources were cited.
/// </summary>
internal sealed class AnswerFeedback(SqliteFeedback store, TimeProvider time, ILogger<AnswerFeedback> logger)
{
    private const int LongestComment = 1_000;

    // Teams sends an invoke again within a minute or so; and people change their minds.
    private readonly RecentPresses _recent = new(time);

    /// <summary>Keeps for which kind of answer a message that was sent asks feedback.</summary>
    public async Task AskedAsync(string conversation, string sentAs, Reply reply)
    {
        try
        {
            await store.AskAsync(MessageKey(conversation, sentAs), Labels.Label.Of(reply.Intent), [.. reply.Sources.Select(source => source.Id).Distinct(StringComparer.Ordinal)], Today());
        }
        catch (SqliteException e)
        {
            // The answer has arrived; it must not be sent again for this.
            Log.FeedbackNotAsked(logger, e);
        }
    }

    /// <summary>The body that answers <c>message/submitAction</c>; null where it is no feedback.</summary>
    public async Task<JsonObject?> AnswerAsync(Activity activity)
    {
        if (activity.Value is not { } value || value.TextOf("actionName") != "feedback" || value.Field("actionValue") is not { } given) return null;
        if (given.TextOf("reaction") is not ("like" or "dislike")) return null;
        var comment = PersonalData.Mask(CommentOf(given.TextOf("feedback"))).Text;
        var said = new Opinion(given.TextOf("reaction") == "like", comment.Length > LongestComment ? comment[..LongestComment] : comment);
        var press = Fingerprint.Of($"{activity.From!.Id}\n{activity.Conversation!.Id}\n{activity.ReplyToId}");
        await _recent.RunAsync(press, earlier => store.SaveAsync(earlier, MessageKey(activity.Conversation.Id!, activity.ReplyToId ?? ""), said, Today()));
        return [];
    }

    private static string MessageKey(string conversation, string message) => Fingerprint.Of($"{conversation}\n{message}");

    private DateOnly Today() => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    // The form of Teams: a JSON text within the JSON; the playground sends the words themselves.
    private static string CommentOf(string? feedback)
    {
        if (feedback is null) return "";
        try
        {
            using var form = JsonDocument.Parse(feedback);
            return form.RootElement.ValueKind == JsonValueKind.Object ? form.RootElement.TextOf("feedbackText")?.Trim() ?? "" : feedback.Trim();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return feedback.Trim();
        }
    }
}

/// <summary>What somebody thinks of an answer.</summary>
/// <param name="IsLike">Thumb up, or down.</param>
/// <param name="Comment">What they wrote, without personal data; empty for nothing.</param>
internal sealed record Opinion(bool IsLike, string Comment);

/// <summary>An opinion as it is kept.</summary>
/// <param name="Opinion">The opinion.</param>
/// <param name="Intent">The id of the kind of question; empty where it is not known any more.</param>
/// <param name="Sources">The ids of the sources cited.</param>
/// <param name="Day">The day it was given.</param>
internal sealed record KeptOpinion(Opinion Opinion, string Intent, ImmutableArray<string> Sources, DateOnly Day);
