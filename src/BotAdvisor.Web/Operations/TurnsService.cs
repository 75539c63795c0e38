using BotAdvisor.Turns;

namespace BotAdvisor.Web.Operations;

/// <summary>Takes up at start what the last run left, and finishes at the end what was begun.</summary>
internal sealed class TurnsService(Intake intake) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => intake.ResumeAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => intake.DrainAsync(cancellationToken);
}
