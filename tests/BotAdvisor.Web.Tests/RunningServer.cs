namespace BotAdvisor.Web.Tests;

/// <summary>One program for all tests of a class that need no settings of their own; its conversations do not know each other.</summary>
public sealed class RunningServer : IAsyncLifetime
{
    internal TestServer Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await TestServer.StartAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
