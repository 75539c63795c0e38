namespace BotAdvisor.Web.Tests.Channels;

/// <summary>Tests that each have the whole program without an app id, and a connector that it sends to.</summary>
public abstract class ServedTests : IAsyncLifetime
{
    private protected TestServer Server { get; private set; } = null!;

    private protected ConnectorStub Connector { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await TestServer.StartAsync();
        Connector = await ConnectorStub.StartAsync();
    }

    public virtual async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        await Connector.DisposeAsync();
    }
}
