using BotAdvisor.Web.AppPackage;

namespace BotAdvisor.Web.Commands;

/// <summary><c>botadvisor manifest pack --output FILE.zip</c>: the app package that an administrator uploads to Teams.</summary>
internal static class ManifestCommand
{
    private const string Output = "--output";

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not ["pack", .. var rest]) return Usage.Refuse($"manifest takes: pack {Output} FILE.zip.");
        var (options, reason) = CommandOptions.Read(rest, [Output], []);
        if (options is null || options.Text is not null) return Usage.Refuse(reason ?? $"manifest pack takes {Output} FILE.zip.");
        if (!options.Values.TryGetValue(Output, out var file) || !file.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)) return Usage.Refuse($"manifest pack takes {Output} and the name of a zip file.");
        try
        {
            var settings = Settings.Unchecked(Installed.Configuration());
            await TeamsPackage.WriteAsync(settings, Installed.Manifest, file);
            Console.WriteLine($"{file}: the Teams app of {settings.PublicUrl}, version {TeamsPackage.Version}. Upload it in the Teams admin center; docs/teams.md tells how.");
            return Usage.Done;
        }
        catch (Exception e) when (e is SettingsException or PackageException)
        {
            return Usage.Fail(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Usage.Fail($"{file} cannot be written: {e.Message} Name a file in a folder that is there and that you may write to.");
        }
    }
}
