namespace BotAdvisor.Web.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder(string prefix) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory(prefix);

    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
