using BotAdvisor.Web.Answers;
using BotAdvisor.Web.Storage;

namespace BotAdvisor.Web.Commands;

/// <summary>
/// <c>botadvisor ai</c>: turns the model off and on, and tells how it stands. It is kept in the storage, with who did it, when and why; a running
/// server sees it within two seconds.
/// </summary>
internal static class AiCommand
{
    private const int LongestReason = 300;
    private const int MostShown = 10;

    public static int Run(IReadOnlyList<string> arguments, TimeProvider time)
    {
        var (options, reason) = CommandOptions.Read(arguments, ["--reason"], []);
        if (options is null) return Usage.Refuse(reason!);
        var why = options.Values.GetValueOrDefault("--reason") is { } given ? OneLine(given) : null;
        if (options.Text is not ("on" or "off" or "status")) return Usage.Refuse("ai takes on, off --reason TEXT, or status.");
        if (options.Text == "off" && string.IsNullOrEmpty(why)) return Usage.Refuse("ai off takes a reason: ai off --reason \"TEXT\". It is kept, so that others know later.");
        if (options.Text == "status" && why is not null) return Usage.Refuse("ai status takes no reason.");
        if (why?.Length > LongestReason) return Usage.Refuse($"The reason has {why.Length} characters; it may have {LongestReason}.");
        try
        {
            var settings = Settings.From(Installed.Configuration());
            using var connection = SqliteFile.Open(settings.Storage.File());
            if (options.Text != "status") SqliteModelSwitch.Turn(connection, new(options.Text == "on", why ?? "", $"{Environment.UserName} on {Environment.MachineName}", time.GetUtcNow()));
            Show(settings.AzureOpenAI, SqliteModelSwitch.History(connection, MostShown));
            return Usage.Done;
        }
        catch (Exception e) when (e is SettingsException or StorageException)
        {
            return Usage.Fail(e.Message);
        }
        catch (Microsoft.Data.Sqlite.SqliteException e)
        {
            return Usage.Fail($"The storage cannot be written: {e.Message} Check the disk, the rights and Storage:Path.");
        }
    }

    private static void Show(ModelSettings settings, IReadOnlyList<ModelSwitchState> history)
    {
        var isOn = history is [] or [{ IsOn: true }, ..];
        Console.WriteLine(!settings.IsSet ? "model: none; AzureOpenAI:Endpoint is empty" : !settings.Enabled ? "model: off, because AzureOpenAI:Enabled is false" : $"model: {(isOn ? "on" : "off")}");
        if (settings is { IsSet: true, Enabled: true }) Console.WriteLine($"  {settings.Deployment} at {settings.Endpoint}");
        foreach (var turn in history) Console.WriteLine($"  {turn.When:yyyy-MM-dd HH:mm} UTC  {(turn.IsOn ? "on " : "off")}  {turn.Who}{(turn.Reason.Length > 0 ? $": {turn.Reason}" : "")}");
    }

    // It goes into the log, where a line is a line.
    private static string OneLine(string text) => string.Concat(text.Select(sign => char.IsControl(sign) ? ' ' : sign)).Trim();
}
