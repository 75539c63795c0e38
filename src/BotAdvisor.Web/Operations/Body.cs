using System.Net;
using BotAdvisor.BotFramework.Authentication;
using BotAdvisor.BotFramework.Connector;
using BotAdvisor.Storage;
using BotAdvisor.Turns;
using BotAdvisor.Web.Channels.Teams;
using BotAdvisor.Web.Storage;

namespace BotAdvisor.Web.Operations;

/// <summary>Puts the parts together: one method a capability, in the order a message meets them.</summary>
internal static class Body
{
    // The public connector of Teams. The whole name: anybody may register a name of their own under trafficmanager.net.
    private const string TeamsConnector = "smba.trafficmanager.net";

    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(20);

    public static IServiceCollection AddAdvisor(this IServiceCollection services, Settings settings, ContentFolders folders)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(ContentStamp.Of(folders));
        services.AddSingleton(new CurrentAdvisor(new Advisor(AdvisorContent.Load(folders), settings.ForAdvisor())));
        services.AddSingleton<Intake>();
        services.AddHostedService<TurnsService>();
        services.AddSingleton(folders);
        services.AddSingleton<ContentReload>();
        return services.AddHostedService(provider => provider.GetRequiredService<ContentReload>());
    }

    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, string file)
    {
        services.AddSingleton(new SqliteConversationStore(file));
        services.AddSingleton<IConversationStore>(provider => provider.GetRequiredService<SqliteConversationStore>());
        return services.AddHostedService<Retention>();
    }

    public static IServiceCollection AddTeams(this IServiceCollection services, Settings settings)
    {
        var localOnly = settings.MicrosoftAppId.Length == 0;
        IEnumerable<string> hosts = settings.ConnectorHosts.Count > 0 ? settings.ConnectorHosts : [TeamsConnector];
        services.AddSingleton(new InboundGate(settings.MicrosoftAppId));
        services.AddSingleton(new ServiceUrlPolicy(localOnly ? [] : hosts, allowLoopback: localOnly));
        services.AddSingleton(new ConnectorClient(ConnectorHttp(localOnly)));
        services.AddSingleton<IReplySender, ConnectorReplySender>();
        return services.AddSingleton<MessagesEndpoint>();
    }

    private static HttpClient ConnectorHttp(bool localOnly) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
        UseProxy = !localOnly,
    })
    {
        Timeout = SendTimeout,
    };
}
