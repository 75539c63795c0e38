using BotAdvisor.Content;
using BotAdvisor.Turns;

namespace BotAdvisor.Web.Operations;

/// <summary>
/// Looks five times a second whether a content file has changed, and lets the advisor go on with the new content. Content with faults is not
/// taken: the old one stays, the log tells every fault, and <see cref="Faults"/> is what <c>/health/ready</c> tells. Looking at sizes and
/// times works on every kind of disk, network shares included, where notices of changes get lost.
/// </summary>
internal sealed class ContentReload(ContentStamp loadedAtStart, ContentFolders folders, AdvisorSettings settings, CurrentAdvisor current, TimeProvider time, ILogger<ContentReload> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private volatile IReadOnlyList<ContentFault> _faults = [];

    /// <summary>What is wrong with the files as they are now; empty where they are in use.</summary>
    public IReadOnlyList<ContentFault> Faults => _faults;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var loaded = loadedAtStart;
        var seen = loaded;
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var now = ContentStamp.Of(folders);

            // An editor may be in the middle of writing several files: wait until nothing changes any more.
            var isQuiet = now == seen;
            seen = now;
            if (!isQuiet || now == loaded) continue;
            loaded = now;
            Load();
        }
    }

    private void Load()
    {
        var log = new ContentLog();
        try
        {
            if (AdvisorContent.Load(folders, log) is { } content)
            {
                current.Replace(new Advisor(content.After(current.Advisor.Content), settings, current.Advisor));
                _faults = [];
                Log.ContentReloaded(logger);
                return;
            }

            _faults = [.. log.Faults];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _faults = [new ContentFault(folders.Knowledge, 0, e.Message, "Give the program the right to read it.")];
        }

        Log.ContentNotReloaded(logger, string.Join(" | ", _faults));
    }
}

/// <summary>Tells whether any content file has changed. Taken before the files are read, so that no change in between is missed.</summary>
/// <param name="Value">A hash over names, sizes and times.</param>
internal sealed record ContentStamp(int Value)
{
    public static ContentStamp Of(ContentFolders folders)
    {
        var stamp = default(HashCode);
        foreach (var folder in new[] { folders.Knowledge, folders.Dialogs, folders.LocalKnowledge }.OfType<string>().Where(Directory.Exists))
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal))
            {
                stamp.Add(file.FullName, StringComparer.Ordinal);
                stamp.Add(file.Length);
                stamp.Add(file.LastWriteTimeUtc);
            }
        }

        return new ContentStamp(stamp.ToHashCode());
    }
}
