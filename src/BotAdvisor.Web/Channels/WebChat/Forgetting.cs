using BotAdvisor.BotFramework.DirectLine;
using BotAdvisor.Turns;
using Microsoft.Data.Sqlite;

namespace BotAdvisor.Web.Channels.WebChat;

/// <summary>Deletes conversations, with everything that is kept of them: when a user asks for it, and when they have been silent for long enough.</summary>
internal sealed class Forgetting(DirectLineServer server, IActivityHistory history, Intake intake, Settings settings, TimeProvider time, ILogger<Forgetting> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    /// <summary>Deletes one conversation. When the task ends well nothing of it is kept.</summary>
    public async Task ForgetAsync(string conversation, CancellationToken cancellationToken)
    {
        // The history first: a reply that is still on its way then finds nowhere to go.
        await server.ForgetAsync(conversation, cancellationToken);
        await intake.ForgetAsync(DirectLineAddress.KeyOf(conversation), cancellationToken);
    }

    /// <summary>Deletes the conversations in which nothing was said for as long as they are kept.</summary>
    public async Task ForgetSilentAsync(CancellationToken cancellationToken)
    {
        foreach (var conversation in await history.SilentSinceAsync(time.GetUtcNow() - TimeSpan.FromHours(settings.WebChat.KeepHours), cancellationToken)) await ForgetAsync(conversation, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                await ForgetSilentAsync(stoppingToken);
            }
            catch (SqliteException e)
            {
                Log.NotForgotten(logger, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
