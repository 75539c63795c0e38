using System.Globalization;
using System.Threading.RateLimiting;
using BotAdvisor.BotFramework.DirectLine;
using Microsoft.AspNetCore.RateLimiting;

namespace BotAdvisor.Web.Channels.WebChat;

/// <summary>How much is taken: of new conversations and requests per address, and of messages per conversation. Whoever asks more is told when to come back.</summary>
internal static class Limits
{
    /// <summary>For what begins a conversation: counted per address.</summary>
    public const string Beginning = "beginning";

    /// <summary>For what adds to a conversation: counted per conversation.</summary>
    public const string Saying = "saying";

    /// <summary>For what reads a conversation: counted per conversation too, and more of it is taken.</summary>
    public const string Reading = "reading";

    // A client without a stream asks once a second whether there is something new.
    private const int ReadingsPerMessage = 10;

    /// <summary>The name of the route value that holds the conversation.</summary>
    public const string Conversation = "conversation";

    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddLimits(this IServiceCollection services, DirectLineSettings settings) => services.AddRateLimiter(limits =>
    {
        limits.AddPolicy(Beginning, context => PerMinute(Visitors.Of(context), settings.ConversationsPerMinute));
        limits.AddPolicy(Saying, context => PerMinute(ConversationOf(context), settings.MessagesPerMinute));
        limits.AddPolicy(Reading, context => PerMinute(ConversationOf(context), (int)Math.Min(int.MaxValue, (long)settings.MessagesPerMinute * ReadingsPerMessage)));
        limits.OnRejected = async (rejected, cancellationToken) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var told) ? told : Period;
            var context = rejected.HttpContext;
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            var answer = context.Request.HasFormContentType ? context.RequestServices.GetRequiredService<FormPage>().TooMany(context) : DirectLineEndpoints.Answer(DirectLineRefusal.TooMany);
            await answer.ExecuteAsync(context);
        };
    });

    // The page without script names no conversation; there the address counts.
    private static string ConversationOf(HttpContext context) => context.GetRouteValue(Conversation)?.ToString() ?? Visitors.Of(context);

    private static RateLimitPartition<string> PerMinute(string key, int most) => RateLimitPartition.GetTokenBucketLimiter(key, _ => new()
    {
        TokenLimit = most,
        TokensPerPeriod = Math.Max(1, most / 6),
        ReplenishmentPeriod = Period / 6,
        QueueLimit = 0,
    });
}
