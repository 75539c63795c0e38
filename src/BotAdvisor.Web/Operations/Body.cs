using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using BotAdvisor.BotFramework.Authentication;
using BotAdvisor.BotFramework.Connector;
using BotAdvisor.BotFramework.DirectLine;
using BotAdvisor.Storage;
using BotAdvisor.Turns;
using BotAdvisor.Web.Answers;
using BotAdvisor.Web.Channels.Teams;
using BotAdvisor.Web.Channels.Teams.Extension;
using BotAdvisor.Web.Channels.Teams.Feedback;
using BotAdvisor.Web.Channels.WebChat;
using BotAdvisor.Web.Documents;
using BotAdvisor.Web.Storage;

namespace BotAdvisor.Web.Operations;

/// <summary>Puts the parts together: one method a capability, in the order a message meets them.</summary>
internal static class Body
{
    // The name under which the storage keeps the secret of Direct Line.
    private const string DirectLineSecret = "directline-secret";

    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan KeysTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(6);

    // What a connector or a key endpoint says is small; more is not read.
    private const int LongestAnswer = 4 * 1024 * 1024;

    public static IServiceCollection AddAdvisor(this IServiceCollection services, Settings settings, ContentFolders folders)
    {
        services.AddSingleton(ContentStamp.Of(folders));

        // Read while the host is put together; what is wrong with the content is thrown where the advisor is first asked for.
        var documents = new DocumentStore(DocumentStore.FileBeside(settings.Storage.File()));
        services.AddSingleton(_ => documents);
        var forAdvisor = settings.ForAdvisor(documents, services.AddModel(settings));
        services.AddSingleton(forAdvisor);
        var advisor = Task.Run(() => new CurrentAdvisor(new Advisor(AdvisorContent.Load(folders), forAdvisor)));
        services.AddSingleton(_ => advisor.GetAwaiter().GetResult());
        services.AddSingleton<Intake>();
        services.AddHostedService<TurnsService>();
        services.AddSingleton(folders);
        services.AddSingleton<ContentReload>();
        return services.AddHostedService(provider => provider.GetRequiredService<ContentReload>());
    }

    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, string file)
    {
        // Opened now, so that a start that cannot have it is refused; handed over, so that it is closed with the rest.
        var storage = new SqliteStorage(file);
        services.AddSingleton(_ => storage);
        services.AddSingleton<IConversationStore, SqliteConversationStore>().AddSingleton<SqliteFeedback>();
        return services.AddHostedService<Retention>();
    }

    public static IServiceCollection AddTeams(this IServiceCollection services, Settings settings)
    {
        services.AddAuthentication(settings);
        services.AddSingleton(provider => new ConnectorTransport(
            Http(SendTimeout, useProxy: !settings.IsLocalOnly),
            provider.GetRequiredService<ServiceUrlPolicy>(),
            provider.GetRequiredService<IBotTokens>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ConnectorTransport>>()));
        services.AddSingleton(provider => new ConnectorRetry(provider.GetRequiredService<TimeProvider>(), new Random(Environment.ProcessId)));
        services.AddSingleton<ConnectorClient>();
        services.AddSingleton(provider => new PrivateReplies(provider.GetRequiredService<ConnectorClient>(), new Lazy<Intake>(provider.GetRequiredService<Intake>)));
        services.AddSingleton<ConnectorReplySender>();
        services.AddSingleton<CardActions>().AddSingleton(_ => new LatestQueries(Environment.ProcessorCount)).AddSingleton<MessageExtension>().AddSingleton<AnswerFeedback>().AddSingleton<Invokes>();
        return services.AddSingleton<MessagesEndpoint>();
    }

    /// <summary>The web page and the Direct Line server it talks to.</summary>
    public static IServiceCollection AddWebChat(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton<IActivityHistory, SqliteActivityHistory>();
        services.AddSingleton<StreamTickets>();
        services.AddSingleton(provider => new TokenSigner(Secret(provider, "directline-tokens"), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new DirectLineDoor(
            settings.DirectLine.Secret.Length > 0 ? settings.DirectLine.Secret : Base64Url.EncodeToString(Secret(provider, DirectLineSecret)),
            provider.GetRequiredService<TokenSigner>()));

        // The server gives the bot what users say, the bot's replies come back through the server: what closes the circle is asked for late.
        services.AddSingleton<IDirectLineBot>(provider => new DirectLineAdvisor(new Lazy<Intake>(provider.GetRequiredService<Intake>), provider.GetRequiredService<ILogger<DirectLineAdvisor>>()));
        services.AddSingleton<DirectLineServer>();
        services.AddSingleton<ReplyActivity>();
        services.AddSingleton<IReplySender, DirectLineReplySender>();
        services.AddSingleton<DirectLineEndpoints>();
        services.AddSingleton<Visitors>().AddSingleton<PageHtml>().AddSingleton<PagePolicy>();
        services.AddSingleton<FormPage>().AddSingleton<PageSession>().AddSingleton<TextPages>();
        services.AddSingleton<Forgetting>().AddHostedService(provider => provider.GetRequiredService<Forgetting>());
        services.AddCors(cors => cors.AddPolicy(DirectLineEndpoints.OtherOrigins, policy => policy.WithOrigins([.. settings.WebChat.AllowedOrigins]).AllowAnyHeader().AllowAnyMethod()));
        return services.AddLimits(settings.DirectLine);
    }

    // Made at the first start, and the same from then on.
    private static byte[] Secret(IServiceProvider provider, string name) => provider.GetRequiredService<SqliteStorage>().SecretAsync(name).GetAwaiter().GetResult();

    private static void AddAuthentication(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton(new ServiceUrlPolicy(settings.HostsAllowed(), allowLoopback: settings.IsLocalOnly));
        services.AddSingleton(provider => new InboundGate(provider.GetService<TokenValidator>()));
        services.AddSingleton(provider => BotIdentity.Outbound(settings, provider.GetRequiredService<TimeProvider>()));
        if (settings.IsLocalOnly) return;
        services.AddSingleton(provider => Tokens(settings, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILoggerFactory>()));
        services.AddHostedService<KeysService>();
    }

    /// <summary>What checks inbound tokens.</summary>
    public static TokenValidator Tokens(Settings settings, TimeProvider time, ILoggerFactory loggers)
    {
        var http = Http(KeysTimeout, useProxy: true);
        return new TokenValidator(
            BotIdentity.Inbound(settings),
            address => new SigningKeys(new KeyDocuments(http, isPlain: address.Scheme == Uri.UriSchemeHttp), address, time, loggers.CreateLogger<SigningKeys>()),
            time,
            loggers.CreateLogger<TokenValidator>());
    }

    /// <summary>A client that follows no redirect, because what it carries is for one host only, and reads no more than it has use for.</summary>
    public static HttpClient Http(TimeSpan timeout, bool useProxy) => new(Handler(useProxy)) { Timeout = timeout, MaxResponseContentBufferSize = LongestAnswer };

    /// <summary>The same without the client.</summary>
    public static SocketsHttpHandler Handler(bool useProxy) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
        UseProxy = useProxy,
        ConnectCallback = ConnectAsync,
    };

    // The client's own time-out does not tell whether there ever was a connection; where there was none, nothing can have arrived.
    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(ConnectTimeout);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, limit.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            socket.Dispose();
            throw new IOException($"No connection within {ConnectTimeout.TotalSeconds:0} seconds.", e);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
