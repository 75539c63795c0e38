using BotAdvisor.Content;

namespace BotAdvisor.Knowledge;

/// <summary>Reads the knowledge folder into a <see cref="KnowledgeSet"/>, or tells everything that is wrong with it.</summary>
public static class KnowledgeLoader
{
    /// <summary>Reads the folders; null where they have faults.</summary>
    /// <param name="folder">The folder <c>knowledge</c>.</param>
    /// <param name="localFolder">A folder of the same form whose entries add to it, or stand in for those with the same id; null for none.</param>
    /// <param name="log">Receives every fault found.</param>
    public static KnowledgeSet? Load(string folder, string? localFolder, ContentLog log)
    {
        var before = log.Faults.Count;
        var set = new KnowledgeReading(new KnowledgeFolders(folder, localFolder, log), log).Read();
        if (log.Faults.Count == before) KnowledgeChecks.Check(set, log);
        return log.Faults.Count == before ? set : null;
    }
}
