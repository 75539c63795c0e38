namespace BotAdvisor.Web.Documents;

/// <summary>What a document may measure. More is no document that somebody wants quoted, or an attack.</summary>
internal static class DocumentLimits
{
    /// <summary>The largest file, in bytes.</summary>
    public const long MostBytes = 64L * 1024 * 1024;

    /// <summary>The most that the parts of a packed file may unpack to, in bytes.</summary>
    public const long MostUnpacked = 256L * 1024 * 1024;

    /// <summary>The most text, in characters: some 3,000 pages.</summary>
    public const int MostCharacters = 8_000_000;

    /// <summary>The most pages.</summary>
    public const int MostPages = 3_000;

    /// <summary>The most memory that reading a document may take, in bytes.</summary>
    public const ulong MostMemory = 1_536UL * 1024 * 1024;

    /// <summary>The longest that reading a document may take.</summary>
    public static readonly TimeSpan MostTime = TimeSpan.FromMinutes(5);
}
