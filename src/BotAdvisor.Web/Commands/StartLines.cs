using BotAdvisor.BotFramework.Authentication;
using BotAdvisor.Web.Answers;
using BotAdvisor.Web.Channels.WebChat;

namespace BotAdvisor.Web.Commands;

/// <summary>What the server says when it has started: where it is, what it uses, what is on and off, and what to do next.</summary>
internal static class StartLines
{
    public static void Write(WebApplication app)
    {
        var settings = app.Services.GetRequiredService<Settings>();
        var address = app.Urls.FirstOrDefault() ?? "";
        Console.WriteLine($"BotAdvisor listens on {string.Join(", ", app.Urls)}");
        Console.WriteLine($"  storage  {settings.Storage.File()} (SQLite)");
        Console.WriteLine($"  Teams    {Teams(settings, app.Services.GetRequiredService<IBotTokens>())}");
        Console.WriteLine($"  page     {PageFiles.Tell(settings)}");
        Console.WriteLine($"  model    {Model(settings.AzureOpenAI, app.Services.GetService<ModelSwitch>())}");
        Console.WriteLine($"Open {address}/ in a browser, point the Teams playground at {address}/api/messages, or type: botadvisor chat");
    }

    private static string Model(ModelSettings settings, ModelSwitch? modelSwitch)
    {
        if (modelSwitch is null) return "none; open questions are answered by quoting";
        return modelSwitch.State.IsOn ? $"{settings.Deployment} at {settings.Endpoint}; what it writes is held against its sources" : $"off: {modelSwitch.State.Reason} ({modelSwitch.State.Who})";
    }

    private static string Teams(Settings settings, IBotTokens tokens)
    {
        if (settings.IsLocalOnly) return "no app id: local clients only, such as the Teams playground";
        return tokens is MissingCredential
            ? $"app {settings.MicrosoftAppId}; no secret, certificate or identity is set, so replies cannot be sent: set MicrosoftAppPassword"
            : $"app {settings.MicrosoftAppId}; every request needs a valid token";
    }
}
