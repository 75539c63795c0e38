using BotAdvisor.Content;
using BotAdvisor.Turns;
using BotAdvisor.Web.Channels.Cards;
using BotAdvisor.Web.Channels.Teams;
using BotAdvisor.Web.Channels.WebChat;
using BotAdvisor.Web.Operations;
using BotAdvisor.Web.Storage;

namespace BotAdvisor.Web.Commands;

/// <summary><c>botadvisor serve</c>: the web server.</summary>
internal static class ServeCommand
{
    private const string DefaultAddress = "http://localhost:3978";

    public static async Task<int> RunAsync(string[] arguments)
    {
        try
        {
            await using var app = Build(TimeProvider.System, arguments);
            await app.StartAsync();
            StartLines.Write(app);
            await app.WaitForShutdownAsync();
            return Usage.Done;
        }
        catch (Exception e) when (e is SettingsException or ContentException or StorageException or InvalidDataException or IOException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return Usage.Faulty;
        }
    }

    /// <summary>The whole program, not started.</summary>
    public static WebApplication Build(TimeProvider time, string[] arguments)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = arguments, ContentRootPath = Installed.Folder, ApplicationName = "botadvisor" });
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey])) builder.WebHost.UseUrls(DefaultAddress);
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

        var settings = Settings.From(builder.Configuration);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(time);
        builder.Services.AddAdvisor(settings, Installed.Content(settings));
        builder.Services.AddSqliteStorage(settings.Storage.File());
        builder.Services.AddTeams(settings);
        builder.Services.AddWebChat(settings);

        var app = builder.Build();
        if (settings.PublicAddress() is { AbsolutePath: not "/" } address) app.UsePathBase(address.AbsolutePath.TrimEnd('/'));
        app.UseRouting();
        app.UseCors();
        app.UseRateLimiter();
        app.UseWebSockets();
        MessagesEndpoint.Map(app);
        Health.Map(app);
        WebChatEndpoints.Map(app);

        // Faulty content is told here, and nothing is started.
        _ = app.Services.GetRequiredService<CurrentAdvisor>();

        // Nobody waits for the templates of cards.
        _ = CardSet.Own;
        return app;
    }
}
