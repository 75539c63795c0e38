using System.Collections.Frozen;
using BotAdvisor.Understanding;

namespace BotAdvisor.Knowledge.Documents;

/// <summary>One word of a question.</summary>
/// <param name="Terms">The words of the documents that count as it; empty where none does.</param>
/// <param name="Weight">What it counts: the more, the rarer it is (inverse document frequency).</param>
internal sealed record QuestionWord(FrozenSet<string> Terms, double Weight)
{
    /// <summary>Whether it stands among some words.</summary>
    public bool IsIn(HashSet<string> terms) => Terms.Any(terms.Contains);
}

/// <summary>Finds for a word of a question the words of the documents that count as it.</summary>
internal sealed class QuestionWords(ExcerptVocabulary vocabulary, FrozenDictionary<string, string[]> synonyms)
{
    // "verlof" in "ouderschapsverlof": shorter pieces stand in everything.
    private const int ShortestPart = 5;
    private const int MostCompounds = 30;

    private const int ShortestPiece = 4;
    private const int ShortestRest = 3;
    private const int LongPiece = 7;

    // The first part of verbs that are written apart in a sentence.
    private static readonly string[] Particles = ["aan", "af", "in", "op", "uit", "mee", "terug", "over", "door", "bij", "toe", "na", "weg", "los", "vast"];

    private readonly Spelling _spelling = new(vocabulary.Holding.Keys);

    public QuestionWord Of(string stem)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var meant in synonyms.GetValueOrDefault(stem, [stem]).Append(stem).Where(vocabulary.Holding.ContainsKey)) terms.Add(meant);
        terms.UnionWith(Compounds(stem));
        if (terms.Count == 0 && _spelling.Correct(stem) is { } spelt) terms.UnionWith([spelt, .. Compounds(spelt)]);
        if (terms.Count == 0) terms.UnionWith(Parts(stem));
        var holding = terms.Count == 0 ? 0 : terms.Max(term => vocabulary.Holding[term]);
        return new(terms.ToFrozenSet(StringComparer.Ordinal), Math.Log((vocabulary.Excerpts + 2.0) / (holding + 1.0)));
    }

    private IEnumerable<string> Compounds(string stem) => stem.Length < ShortestPart
        ? []
        : vocabulary.Holding.Keys.Where(word => word.Length > stem.Length && (word.StartsWith(stem, StringComparison.Ordinal) || word.EndsWith(stem, StringComparison.Ordinal))).Take(MostCompounds);

    // "bureaustoel" of a bureau and a stoel, "thuiswerkdag" of what is about thuiswerken, "aanvragen" of "je vraagt het aan".
    private IEnumerable<string> Parts(string stem)
    {
        for (var cut = 2; cut <= stem.Length - ShortestRest; cut++)
        {
            var (head, tail) = (Stems.Of(stem[..cut]), Stems.Of(stem[cut..]));
            var (hasHead, hasTail) = (vocabulary.Holding.ContainsKey(head), vocabulary.Holding.ContainsKey(tail) && stem.Length - cut >= ShortestPiece);
            if (hasHead && hasTail) return [head, tail];
            if (hasHead && cut >= LongPiece) return [head];
            if (hasTail && (stem.Length - cut >= LongPiece || Particles.Contains(stem[..cut], StringComparer.Ordinal))) return [tail];
        }

        return [];
    }
}
