using BotAdvisor.Content;
using BotAdvisor.Web.Channels.WebChat;
using BotAdvisor.Web.Storage;

namespace BotAdvisor.Web.Commands;

/// <summary><c>botadvisor check</c>: checks this installation, one line each, with a remedy where something is wrong.</summary>
internal static class CheckCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (arguments.Count > 0) return Usage.Refuse("check takes no options.");
        var settings = Try("settings", () => Settings.From(Installed.Configuration()), _ => "fit");
        _ = Try("content", () => AdvisorContent.Load(Installed.Content(settings ?? new Settings())), content => $"{content.Knowledge.Concepts.Count} concepts, {content.Dialogs.All.Count()} dialogs, no faults");
        var storage = settings is null || Try("storage", () => Storage(settings), path => $"{path} can be read and written") is not null;
        if (settings is not null)
        {
            if (settings.IsLocalOnly) Tell("Teams", "no app id: local clients only");
            else foreach (var finding in await new BotChecks(settings, TimeProvider.System).RunAsync()) Tell(finding);
            Tell("page", PageFiles.Tell(settings));
            if (!settings.AzureOpenAI.IsSet) Tell("model", "none; open questions are answered by quoting");
            else foreach (var finding in await new ModelChecks(settings, TimeProvider.System).RunAsync()) Tell(finding);
        }

        return settings is not null && storage && !_failed ? Usage.Done : Usage.Faulty;
    }

    private static bool _failed;

    private static T? Try<T>(string what, Func<T> check, Func<T, string> tell)
        where T : class
    {
        try
        {
            var result = check();
            Tell(what, tell(result));
            return result;
        }
        catch (Exception e) when (e is SettingsException or ContentException or StorageException or InvalidDataException)
        {
            _failed = true;
            Console.WriteLine($"{what}: FAULT {e.Message}");
            return null;
        }
    }

    private static void Tell(string what, string state) => Console.WriteLine($"{what}: {state}");

    private static void Tell(Finding finding)
    {
        _failed |= finding.IsFault;
        Tell(finding.What, finding.IsFault ? $"FAULT {finding.State}" : finding.State);
    }

    private static string Storage(Settings settings)
    {
        var path = settings.Storage.File();
        using var storage = new SqliteStorage(path);
        return path;
    }
}
