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

    /// <summary>The name of the route value that holds the conversation.</summary>
    public const string Conversation = "conversation";

    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddLimits(this IServiceCollection services, DirectLineSettings settings) => services.AddRateLimiter(limits =>
    {
        limits.AddPolicy(Beginning, context => PerMinute(Visitors.Of(context), settings.ConversationsPerMinute));
        limits.AddPolicy(Saying, context => PerMinute(context.GetRouteValue(Conversation)?.ToString() ?? Visitors.Of(context), settings.MessagesPerMinute));
        limits.OnRejected = async (rejected, cancellationToken) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var told) ? told : Period;
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            await DirectLineEndpoints.Answer(DirectLineRefusal.TooMany).ExecuteAsync(rejected.HttpContext);
        };
    });

    private static RateLimitPartition<string> PerMinute(string key, int most) => RateLimitPartition.GetTokenBucketLimiter(key, _ => new()
    {
        TokenLimit = most,
        TokensPerPeriod = Math.Max(1, most / 6),
        ReplenishmentPeriod = Period / 6,
        QueueLimit = 0,
    });
}
