using BotAdvisor.Storage;
using BotAdvisor.Web.Storage;
using Microsoft.Data.Sqlite;

namespace BotAdvisor.Web.Operations;

/// <summary>
/// Forgets what is not needed any more: the ids of messages that were answered more than a day ago. Channels
/// redeliver within minutes. Feedback goes after the days that the operator set.
/// </summary>
internal sealed class Retention(IConversationStore store, SqliteFeedback feedback, Settings settings, TimeProvider time, ILogger<Retention> logger) : BackgroundService
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                await store.ForgetAnsweredAsync(time.GetUtcNow() - Kept, stoppingToken);
                await feedback.ForgetAsync(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(-settings.Feedback.KeepDays));
            }
            catch (SqliteException e)
            {
                Log.RetentionFailed(logger, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
