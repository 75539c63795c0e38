using BotAdvisor.Web.Answers;
using BotAdvisor.Web.Storage;
using Microsoft.Data.Sqlite;

namespace BotAdvisor.Web.Operations;

/// <summary>
/// Looks every second whether the model was turned off or on, by <c>botadvisor ai</c> or by the setting <c>AzureOpenAI:Enabled</c>, and logs who did
/// so. Off by either is off.
/// </summary>
internal sealed class ModelSwitchWatch(ModelSwitch modelSwitch, IConfiguration configuration, SqliteStorage storage, TimeProvider time, ILogger<ModelSwitchWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        // Before the first message: what was turned off stays off over a restart.
        Look();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken)) Look();
    }

    private void Look()
    {
        try
        {
            var now = IsEnabled() ? Stored() : ModelSwitchState.OffBySetting;
            if (now == modelSwitch.State) return;
            modelSwitch.State = now;
            Log.ModelTurned(logger, now.IsOn ? "on" : "off", now.Who, now.When ?? time.GetUtcNow(), now.Reason);
        }
        catch (Exception e) when (e is SqliteException or ObjectDisposedException)
        {
            Log.SwitchNotRead(logger, e);
        }
    }

    // A value that is none, in a file that somebody is changing, counts as off: that is the safe side.
    private bool IsEnabled() => configuration[$"{nameof(Settings.AzureOpenAI)}:{nameof(ModelSettings.Enabled)}"] is not { Length: > 0 } value || (bool.TryParse(value, out var isOn) && isOn);

    private ModelSwitchState Stored()
    {
        using var connection = storage.Reading();
        return SqliteModelSwitch.Read(connection);
    }
}
