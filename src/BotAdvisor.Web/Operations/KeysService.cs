using BotAdvisor.BotFramework.Authentication;

namespace BotAdvisor.Web.Operations;

/// <summary>Fetches the keys for inbound tokens when the program starts, and goes on until they are there; then keeps them fresh. Requests need not wait for it.</summary>
internal sealed class KeysService(TokenValidator tokens, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan UntilReady = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WhenReady = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await tokens.PrepareAsync(stoppingToken);
            await Task.Delay(tokens.IsReady ? WhenReady : UntilReady, time, stoppingToken);
        }
    }
}
