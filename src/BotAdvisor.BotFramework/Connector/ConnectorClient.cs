using System.Text.Json.Serialization.Metadata;
using BotAdvisor.BotFramework.Authentication;
using BotAdvisor.BotFramework.Schema;

namespace BotAdvisor.BotFramework.Connector;

/// <summary>
/// The connector REST API of a channel, version 3. Every call goes the same way: the address is checked against the allow-list before
/// anything else, then the pace of the conversation is kept, then a token is fetched, then the call is made. Nothing is thrown for what a
/// connector may do: the outcome tells. Source: the connector's Swagger document, microsoft/botframework-sdk.
/// </summary>
public sealed class ConnectorClient(ConnectorTransport transport, ConnectorRetry retry)
{
    private const int MembersPerPage = 500;
    private const int MostPages = 200;

    /// <summary>
    /// Sends an activity: in reply where it names what it replies to, to the end of the conversation otherwise, and to one person of a group
    /// only where its recipient is targeted. One attempt, because the connector takes no key by which it could tell a repetition: the caller
    /// keeps the activity and knows when to try again.
    /// </summary>
    /// <param name="serviceUrl">The connector.</param>
    /// <param name="activity">The activity; its conversation is required.</param>
    /// <param name="cancellationToken">Ends the call; the activity may have arrived then.</param>
    public Task<ConnectorAnswer<ResourceResponse>> SendAsync(string? serviceUrl, Activity activity, CancellationToken cancellationToken)
    {
        var path = ActivitiesOf(activity.Conversation?.Id);
        if (activity.ReplyToId is { Length: > 0 } replyTo) path += $"/{Escaped(replyTo)}";
        return transport.CallAsync(Sending(HttpMethod.Post, serviceUrl, path, activity), ActivityJsonContext.Default.ResourceResponse, cancellationToken);
    }

    /// <summary>Puts an activity in the place of one that was sent earlier: <see cref="Activity.Id"/> names it.</summary>
    public Task<ConnectorAnswer<ResourceResponse>> UpdateAsync(string? serviceUrl, Activity activity, CancellationToken cancellationToken)
    {
        var call = Sending(HttpMethod.Put, serviceUrl, $"{ActivitiesOf(activity.Conversation?.Id)}/{Escaped(activity.Id)}", activity);
        return retry.RunAsync(isIdempotent: true, () => transport.CallAsync(call, ActivityJsonContext.Default.ResourceResponse, cancellationToken), cancellationToken);
    }

    /// <summary>Takes back an activity that was sent earlier.</summary>
    /// <param name="serviceUrl">The connector.</param>
    /// <param name="conversationId">The conversation it stands in.</param>
    /// <param name="activityId">The activity.</param>
    /// <param name="isTargeted">Whether it was sent to one person of a group only.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<ConnectorOutcome> DeleteAsync(string? serviceUrl, string conversationId, string activityId, bool isTargeted, CancellationToken cancellationToken)
    {
        var call = new ConnectorCall(HttpMethod.Delete, serviceUrl, $"{ActivitiesOf(conversationId)}/{Escaped(activityId)}{Targeted(isTargeted)}", conversationId);
        return (await retry.RunAsync(isIdempotent: true, () => transport.CallAsync(call, ActivityJsonContext.Default.ResourceResponse, cancellationToken), cancellationToken)).Outcome;
    }

    /// <summary>Opens a conversation with one person, or a thread in a channel. With one person it is the same one each time; a thread is a new one.</summary>
    public Task<ConnectorAnswer<ConversationResource>> CreateConversationAsync(string? serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken)
    {
        var place = parameters.Members is [{ Id: { } member }, ..] ? member : parameters.ChannelData?.GetRawText() ?? "";
        var call = new ConnectorCall(HttpMethod.Post, serviceUrl, "v3/conversations", place, ActivityJson.Write(parameters));
        return retry.RunAsync(isIdempotent: !parameters.IsGroup, () => transport.CallAsync(call, ActivityJsonContext.Default.ConversationResource, cancellationToken), cancellationToken);
    }

    /// <summary>All members of a conversation, page by page; null where a page could not be had.</summary>
    public async Task<ConnectorAnswer<IReadOnlyList<ChannelAccount>>> MembersAsync(string? serviceUrl, string conversationId, CancellationToken cancellationToken)
    {
        var members = new List<ChannelAccount>();
        string? next = null;
        for (var page = 1; ; page++)
        {
            var path = $"v3/conversations/{Escaped(conversationId)}/pagedmembers?pageSize={MembersPerPage}{(next is null ? "" : $"&continuationToken={Escaped(next)}")}";
            var answer = await ReadAsync(new(HttpMethod.Get, serviceUrl, path, conversationId), ActivityJsonContext.Default.PagedMembers, cancellationToken);
            if (answer.Value is not { } read) return new(answer.Outcome, null);
            members.AddRange(read.Members ?? []);
            var before = next;
            next = read.ContinuationToken;
            // A connector that keeps giving the same page would never end.
            if (string.IsNullOrEmpty(next) || next == before || page == MostPages) return new(answer.Outcome, members);
        }
    }

    /// <summary>One member of a conversation.</summary>
    public Task<ConnectorAnswer<ChannelAccount>> MemberAsync(string? serviceUrl, string conversationId, string memberId, CancellationToken cancellationToken) =>
        ReadAsync(new(HttpMethod.Get, serviceUrl, $"v3/conversations/{Escaped(conversationId)}/members/{Escaped(memberId)}", conversationId), ActivityJsonContext.Default.ChannelAccount, cancellationToken);

    /// <summary>Puts a file in the channel's own store of files; its id comes back.</summary>
    public Task<ConnectorAnswer<ResourceResponse>> UploadAttachmentAsync(string? serviceUrl, string conversationId, AttachmentData file, CancellationToken cancellationToken)
    {
        var call = new ConnectorCall(HttpMethod.Post, serviceUrl, $"v3/conversations/{Escaped(conversationId)}/attachments", conversationId, ActivityJson.Write(file));
        return retry.RunAsync(isIdempotent: false, () => transport.CallAsync(call, ActivityJsonContext.Default.ResourceResponse, cancellationToken), cancellationToken);
    }

    /// <summary>The bytes of a file in the channel's own store; <c>original</c> and <c>thumbnail</c> are its views. A redirect is not followed.</summary>
    public Task<ConnectorAnswer<byte[]>> DownloadAttachmentAsync(string? serviceUrl, string attachmentId, string view, CancellationToken cancellationToken)
    {
        var call = new ConnectorCall(HttpMethod.Get, serviceUrl, $"v3/attachments/{Escaped(attachmentId)}/views/{Escaped(view)}", attachmentId);
        return retry.RunAsync(isIdempotent: true, () => transport.CallAsync(call, body => body, cancellationToken), cancellationToken);
    }

    private Task<ConnectorAnswer<T>> ReadAsync<T>(ConnectorCall call, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class =>
        retry.RunAsync(isIdempotent: true, () => transport.CallAsync(call, type, cancellationToken), cancellationToken);

    // The channel knows where it is and, except for a targeted message, to whom it goes (A2071, A2302).
    private static ConnectorCall Sending(HttpMethod method, string? serviceUrl, string path, Activity activity)
    {
        var isTargeted = activity.Recipient?.IsTargeted == true;
        var sent = activity with { ServiceUrl = null, CallerId = null, Recipient = isTargeted ? activity.Recipient : null };
        return new(method, serviceUrl, path + Targeted(isTargeted), activity.Conversation?.Id ?? "", ActivityJson.Write(sent));
    }

    private static string ActivitiesOf(string? conversationId) => $"v3/conversations/{Escaped(conversationId)}/activities";

    private static string Targeted(bool isTargeted) => isTargeted ? "?isTargetedActivity=true" : "";

    private static string Escaped(string? part) => Uri.EscapeDataString(part ?? "");
}
