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
        Console.WriteLine(settings.MicrosoftAppId.Length == 0
            ? "  Teams    no app id: local clients only, such as the Teams playground"
            : "  Teams    app id set; tokens cannot be checked in this version, so every request is refused");
        Console.WriteLine("  model    off; all answers are the advisor's own texts");
        Console.WriteLine($"Open {address}/ in a browser, point the Teams playground at {address}/api/messages, or type: botadvisor chat");
    }
}
