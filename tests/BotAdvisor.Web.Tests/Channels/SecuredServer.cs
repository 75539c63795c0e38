namespace BotAdvisor.Web.Tests.Channels;

/// <summary>The whole program with an app id, between stand-ins for Microsoft and for a connector.</summary>
public sealed class SecuredServer : IAsyncLifetime
{
    internal MicrosoftStub Microsoft { get; private set; } = null!;

    internal ConnectorStub Connector { get; private set; } = null!;

    internal TestServer Server { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Microsoft = await MicrosoftStub.StartAsync();
        Connector = await ConnectorStub.StartAsync();
        Server = await TestServer.StartAsync(Microsoft.Settings(Connector.ServiceUrl));
        await Server.UntilReadyAsync();
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        await Connector.DisposeAsync();
        await Microsoft.DisposeAsync();
    }

    /// <summary>A message on that channel, from that tenant, whose replies go to the connector or that address.</summary>
    internal Dictionary<string, object?> Message(string channel = "msteams", string? tenant = MicrosoftStub.Tenant, string? serviceUrl = null, string id = "m1", string conversation = "c1") =>
        Activities.InTenant(tenant, serviceUrl ?? Connector.ServiceUrl, id, conversation, channel);

    /// <summary>A valid token for the connector, unless its claims are changed.</summary>
    internal string Token(Action<Dictionary<string, object?>>? claims = null) => Microsoft.Token(Connector.ServiceUrl, claims);
}
