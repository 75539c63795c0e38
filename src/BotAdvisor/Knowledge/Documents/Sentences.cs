using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace BotAdvisor.Knowledge.Documents;

/// <summary>Cuts a text into its sentences. Every character of the text stands in one of them, but for the white space between two.</summary>
public static partial class Sentences
{
    private const int Timeout = 1_000;

    /// <summary>The sentences of a text, in order.</summary>
    public static ImmutableArray<string> Of(string text) => [.. End().Split(text).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0)];

    // Behind a full stop that ends no abbreviation ("bijv.", "art. 3", "d.w.z.") and no initial, before what can begin a sentence.
    [GeneratedRegex("""(?<=[.!?…]["”’)]?)(?<!\b(?:bijv|bv|art|nr|blz|pag|ca|evt|incl|excl|resp|vgl|o\.a|d\.w\.z|m\.b\.t|t\.o\.v|e\.g|i\.e|dr|mr|drs|ir|prof|[A-Z])\.)\s+(?=["“„‘(]?[\p{Lu}\d•])""", RegexOptions.None, Timeout)]
    private static partial Regex End();
}
