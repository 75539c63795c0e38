using System.IO.Compression;

namespace BotAdvisor.Web.AppPackage;

/// <summary>The app package for Teams: the template with this installation's values, checked, as a zip. The same settings give the same bytes.</summary>
internal static class TeamsPackage
{
    // Zip knows no time before 1980; one for all makes packages comparable.
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Makes the package and puts it in its place, whole or not at all.</summary>
    /// <param name="settings">The settings of this installation; app id, address and organisation are checked here, the rest need not fit.</param>
    /// <param name="folder">The folder with the template.</param>
    /// <param name="output">The zip file; one that is there is replaced.</param>
    /// <exception cref="PackageException">Settings or template are unfit; it names each fault.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static async Task WriteAsync(Settings settings, string folder, string output)
    {
        var unfit = Unfit(settings).ToArray();
        if (unfit.Length > 0) throw new PackageException(unfit);
        var files = PackageTemplate.Fill(folder, Values(settings));
        var faults = await new PackageRules(Path.Combine(folder, "schema")).FaultsAsync(files);
        if (faults.Count > 0) throw new PackageException(faults);
        Put(output, Zip(files));
    }

    /// <summary>The version that the manifest tells: the program's.</summary>
    public static string Version { get; } = typeof(TeamsPackage).Assembly.GetName().Version!.ToString(3);

    private static IEnumerable<string> Unfit(Settings settings)
    {
        if (!Guid.TryParse(settings.MicrosoftAppId, out _)) yield return $"MicrosoftAppId is {Told(settings.MicrosoftAppId)}, not a GUID. Set it to the application id of your Azure Bot: Teams finds the bot by it.";
        if (settings.Organisation.Length > Settings.LongestOrganisation) yield return Settings.OrganisationTooLong;
        if (settings.PublicAddress() is not { } address) yield return $"PublicUrl is {Told(settings.PublicUrl)}, not an https address. Set it to the one under which this advisor is reached, such as https://advies.gemeente.nl/: the package names its pages on privacy and terms.";
        else if (address.IsLoopback) yield return $"PublicUrl is '{settings.PublicUrl}', this machine itself. Set it to the https address under which others reach it.";
    }

    private static string Told(string value) => value.Length == 0 ? "empty" : $"'{value}'";

    private static Dictionary<string, string> Values(Settings settings)
    {
        var address = settings.PublicAddress()!.AbsoluteUri;
        return new(StringComparer.Ordinal)
        {
            ["app-id"] = Guid.Parse(settings.MicrosoftAppId).ToString("D"),
            ["version"] = Version,
            ["organisation"] = settings.Organisation.Length > 0 ? settings.Organisation : "BotAdvisor",
            ["public-url"] = address.EndsWith('/') ? address : $"{address}/",
        };
    }

    private static byte[] Zip(IReadOnlyList<PackageFile> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                var entry = zip.CreateEntry(file.Name, CompressionLevel.SmallestSize);
                entry.LastWriteTime = Stamp;
                using var content = entry.Open();
                content.Write(file.Content);
            }
        }

        return bytes.ToArray();
    }

    // Under another name first, in the same folder: who looks meanwhile finds the earlier package or this one, never half of it.
    private static void Put(string output, byte[] zip)
    {
        var path = Path.GetFullPath(output);
        var unfinished = $"{path}.{Environment.ProcessId}.new";
        try
        {
            File.WriteAllBytes(unfinished, zip);
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }
}
