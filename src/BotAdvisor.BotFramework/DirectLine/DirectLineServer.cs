using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text.Json;
using BotAdvisor.BotFramework.Schema;

namespace BotAdvisor.BotFramework.DirectLine;

/// <summary>
/// A Direct Line 3.0 server without HTTP: one method a request of the protocol. What is sent to a client comes from the history alone, in its
/// order, behind the client's watermark; so a client that comes back misses nothing.
/// </summary>
public sealed class DirectLineServer(IActivityHistory history, IDirectLineBot bot, DirectLineDoor door, TokenSigner signer, StreamTickets tickets, TimeProvider time)
{
    /// <summary>The channel that activities come from.</summary>
    public const string ChannelId = ChannelIds.DirectLine;

    /// <summary>How long a token is good.</summary>
    public static readonly TimeSpan TokenLifetime = TimeSpan.FromMinutes(30);

    private const string UserPrefix = "dl_";
    private const int MostAtOnce = 100;

    // The conversation's start is one activity of the bot's, with an id of its own outside the numbers.
    private const string StartId = "start";

    private static readonly ChannelAccount Bot = new() { Id = "bot", Name = "BotAdvisor", Role = "bot" };

    private readonly Listeners _listeners = new();

    /// <summary>A name for a conversation that nobody can guess.</summary>
    public static string NewConversation() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(18));

    /// <summary>A name for a user that says nothing about them.</summary>
    public static string NewUser() => UserPrefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12));

    /// <summary><c>POST tokens/generate</c>: with the secret, a token for a conversation that has not begun.</summary>
    public DirectLineResponse Generate(DirectLineCall call, ReadOnlySpan<byte> body)
    {
        var (caller, refusal) = door.Judge(call);
        if (caller is null) return refusal!;
        if (!caller.HasSecret) return DirectLineRefusal.SecretOnly;
        return Start.TryRead(body, out var start) is { } bad ? bad : Token(NewConversation(), start.User?.Id, [.. start.TrustedOrigins ?? []]);
    }

    /// <summary><c>POST tokens/refresh</c>: a new token like the one shown.</summary>
    public DirectLineResponse Refresh(DirectLineCall call)
    {
        var (caller, refusal) = door.Judge(call);
        if (caller is null) return refusal!;
        return caller.Token is { } token ? Token(token.Conversation, token.User, token.TrustedOrigins) : DirectLineRefusal.TokenOnly;
    }

    /// <summary><c>POST conversations</c>: 201 where the conversation begins, 200 where it had begun; then the stream brings all of it.</summary>
    public async Task<DirectLineResponse> StartAsync(DirectLineCall call, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var (caller, refusal) = door.Judge(call);
        if (caller is null) return refusal!;
        if (Start.TryRead(body.Span, out var start, anyUser: caller.Token is not null) is { } bad) return bad;
        var token = caller.Token ?? NewToken(NewConversation(), start.User?.Id, []);
        var isNew = await history.BeginAsync(token.Conversation, cancellationToken);
        var user = new ChannelAccount { Id = token.User ?? start.User?.Id ?? NewUser() };
        var arrival = Addressed(new Activity { Type = ActivityTypes.ConversationUpdate, From = user, MembersAdded = [Bot, user], Locale = start.Locale }, token.Conversation) with { Id = $"{token.Conversation}|{StartId}" };
        return await TakenAsync(arrival, cancellationToken) ?? DirectLineResponse.Of(isNew ? HttpStatusCode.Created : HttpStatusCode.OK, Connected(call, token, after: 0));
    }

    /// <summary><c>GET conversations/ID?watermark=</c>: a new stream; from the watermark on, or of what is new from now.</summary>
    public async Task<DirectLineResponse> ReconnectAsync(DirectLineCall call, string conversation, string? watermark, CancellationToken cancellationToken)
    {
        if (Refused(call, conversation, out var caller) is { } refusal) return refusal;
        if (await history.ReadAsync(conversation, 0, 0, cancellationToken) is not { } part) return DirectLineRefusal.NotFound;
        if (!TryReadWatermark(watermark, missing: part.Last, out var after)) return DirectLineRefusal.BadWatermark;
        if (after > part.Last) after = 0;
        var token = caller!.Token is { } old ? NewToken(conversation, old.User, old.TrustedOrigins) : NewToken(conversation, null, []);
        return DirectLineResponse.Of(HttpStatusCode.OK, Connected(call, token, after));
    }

    /// <summary><c>GET conversations/ID/activities?watermark=</c>: what is behind the watermark, a page at a time.</summary>
    public async Task<DirectLineResponse> ReadAsync(DirectLineCall call, string conversation, string? watermark, CancellationToken cancellationToken)
    {
        if (Refused(call, conversation, out _) is { } refusal) return refusal;
        var isWatermark = TryReadWatermark(watermark, missing: 0, out var after);
        if (await history.ReadAsync(conversation, after, MostAtOnce, cancellationToken) is not { } part) return DirectLineRefusal.NotFound;
        if (!isWatermark) return DirectLineRefusal.BadWatermark;
        if (after <= part.Last) return DirectLineResponse.Of(SetOf(conversation, part, after));
        return await history.ReadAsync(conversation, 0, MostAtOnce, cancellationToken) is { } whole ? DirectLineResponse.Of(SetOf(conversation, whole, 0)) : DirectLineRefusal.NotFound;
    }

    /// <summary>
    /// <c>POST conversations/ID/activities</c>: an activity of the user's. A message is kept and given to the bot; the same one again, told by
    /// <c>channelData.clientActivityID</c>, gets the same id and one answer. Typing, and what bots may ignore, is neither kept nor passed on.
    /// </summary>
    public async Task<DirectLineResponse> PostAsync(DirectLineCall call, string conversation, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (Refused(call, conversation, out var caller) is { } refusal) return refusal;
        if (ActivityJson.Read(body.Span) is not { Type: { Length: > 0 } type } activity) return DirectLineRefusal.BadActivity;
        if ((caller!.Token?.User ?? activity.From?.Id) is not { Length: > 0 and <= ActivityRules.MaxIdLength } user) return DirectLineRefusal.BadActivity;
        if (type != ActivityTypes.Message) return DirectLineResponse.Of(new ResourceResponse(NewConversation()));

        var message = bot.Clean(Addressed(activity with { From = (activity.From ?? new()) with { Id = user, Role = "user" } }, conversation));
        if (await history.AddAsync(conversation, ClientId(activity) is { } id ? $"client:{id}" : $"unnamed:{NewConversation()}", message, cancellationToken) is not { } number) return DirectLineRefusal.NotFound;
        _listeners.Call(conversation);
        message = message with { Id = IdOf(conversation, number) };
        return await TakenAsync(message, cancellationToken) ?? DirectLineResponse.Of(new ResourceResponse(message.Id));
    }

    /// <summary><c>POST conversations/ID/upload</c>: this server takes no files.</summary>
    public DirectLineResponse Upload(DirectLineCall call, string conversation) => Refused(call, conversation, out _) ?? DirectLineRefusal.NoFiles;

    /// <summary><c>GET session/getsessionid</c>: a name for the client's session, for signing in through cards.</summary>
    public DirectLineResponse Session(DirectLineCall call) => door.Judge(call).Refusal ?? DirectLineResponse.Of(new SessionBody(NewConversation()));

    /// <summary>The stream that a ticket opens, or null where the ticket is worth nothing.</summary>
    public StreamStart? Open(string? ticket) => ticket is null ? null : tickets.Take(ticket);

    /// <summary>Runs a stream until its client leaves, the conversation is forgotten, or the server stops.</summary>
    public Task RunAsync(WebSocket socket, StreamStart start, CancellationToken stopping) =>
        new ActivityStream(socket, _listeners, TypingIn(start.Conversation), time).RunAsync(start, async after => await history.ReadAsync(start.Conversation, after, MostAtOnce, stopping) is { } part ? SetOf(start.Conversation, part, after) : null, stopping);

    /// <summary>Sends an activity of the bot's; false where the conversation is not, or no longer, there. With the same key again nothing is sent.</summary>
    public async Task<bool> SendAsync(string conversation, string key, Activity activity, CancellationToken cancellationToken)
    {
        var sent = activity with { ChannelId = ChannelId, From = Bot, Conversation = new() { Id = conversation }, Timestamp = time.GetUtcNow(), ServiceUrl = null, Recipient = null };
        if (await history.AddAsync(conversation, $"bot:{key}", sent, cancellationToken) is null) return false;
        _listeners.Call(conversation);
        return true;
    }

    /// <summary>Shows that the bot is typing to whoever has a stream open; it is not kept.</summary>
    public void ShowTyping(string conversation) => _listeners.Call(conversation, isTyping: true);

    /// <summary>Forgets a conversation with everything in it; its streams end.</summary>
    public async Task ForgetAsync(string conversation, CancellationToken cancellationToken)
    {
        await history.ForgetAsync(conversation, cancellationToken);
        _listeners.Call(conversation);
    }

    private DirectLineResponse? Refused(DirectLineCall call, string conversation, out DirectLineCaller? caller)
    {
        (caller, var refusal) = door.Judge(call);
        return refusal ?? (caller!.May(conversation) ? null : DirectLineRefusal.OtherConversation);
    }

    private DirectLineResponse Token(string conversation, string? user, ImmutableArray<string> origins) => DirectLineResponse.Of(HttpStatusCode.OK, Body(NewToken(conversation, user, origins)));

    private DirectLineToken NewToken(string conversation, string? user, ImmutableArray<string> origins) => new(conversation, user, TokenUse.Talk, time.GetUtcNow() + TokenLifetime, origins);

    private TokenBody Body(DirectLineToken token) => new(token.Conversation, signer.Sign(token), (int)TokenLifetime.TotalSeconds);

    private TokenBody Connected(DirectLineCall call, DirectLineToken token, long after)
    {
        var socket = call.Address.Scheme == Uri.UriSchemeHttps ? "wss" : "ws";
        var ticket = tickets.Issue(new StreamStart(token.Conversation, after));
        return Body(token) with { StreamUrl = $"{socket}://{call.Address.Authority}{call.Address.AbsolutePath.TrimEnd('/')}/conversations/{token.Conversation}/stream?watermark={after}&t={ticket}" };
    }

    private async Task<DirectLineResponse?> TakenAsync(Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            await bot.ReceiveAsync(activity, cancellationToken);
            return null;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return DirectLineRefusal.BotRejected;
        }
    }

    private static ActivitySet TypingIn(string conversation) =>
        new([new Activity { Type = ActivityTypes.Typing, ChannelId = ChannelId, From = Bot, Conversation = new() { Id = conversation } }], "");

    private Activity Addressed(Activity activity, string conversation) => activity with
    {
        Id = null,
        ChannelId = ChannelId,
        Conversation = new() { Id = conversation },
        Recipient = Bot,
        ServiceUrl = null,
        Timestamp = time.GetUtcNow(),
    };

    private static ActivitySet SetOf(string conversation, HistoryPart part, long after) => new(
        [.. part.Activities.Select(numbered => numbered.Activity with { Id = IdOf(conversation, numbered.Number) })],
        (part.Activities.IsEmpty ? after : part.Activities[^1].Number).ToString(CultureInfo.InvariantCulture));

    private static string IdOf(string conversation, long number) => $"{conversation}|{number.ToString("D7", CultureInfo.InvariantCulture)}";

    // One from beyond the end is one of a conversation that was forgotten and begun again: its client has nothing of this one, and gets all.
    private static bool TryReadWatermark(string? watermark, long missing, out long after)
    {
        after = missing;
        return string.IsNullOrEmpty(watermark) || long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out after);
    }

    private static string? ClientId(Activity activity) =>
        activity.ChannelData?.TextOf("clientActivityID") is { Length: > 0 and <= 100 } id ? id : null;

    private static class Start
    {
        private static readonly StartBody Empty = new(null, null, null);

        // A token says itself who the user is; then what the body says of it does not count, and is not refused either.
        public static DirectLineResponse? TryRead(ReadOnlySpan<byte> body, out StartBody start, bool anyUser = false)
        {
            start = Empty;
            if (body.IsEmpty) return null;
            try
            {
                start = JsonSerializer.Deserialize(body, DirectLineJson.Default.StartBody) ?? Empty;
            }
            catch (JsonException)
            {
                return DirectLineRefusal.BadBody;
            }

            return anyUser || start.User?.Id is null or { Length: <= 200 } && start.User?.Id?.StartsWith(UserPrefix, StringComparison.Ordinal) != false ? null : DirectLineRefusal.BadUser;
        }
    }
}
