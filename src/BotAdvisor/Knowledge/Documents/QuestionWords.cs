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

    private const int ShortestParticle = 2;
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

    // "bureaustoel" of a bureau and a stoel, "thuiswerkdag" of what is about thuiswerken, "aanvragen" of "je vraagt het aan": by the longest known piece.
    private IEnumerable<string> Parts(string stem)
    {
        var (best, longest) = (Array.Empty<string>(), 0);
        for (var cut = ShortestParticle; cut <= stem.Length - ShortestRest; cut++)
        {
            var (head, tail) = (stem[..cut], stem[cut..]);
            var hasTail = IsKnown(tail) && (tail.Length >= LongPiece || Particles.Contains(head, StringComparer.Ordinal));
            string[] known = IsKnown(head) && IsKnown(tail) ? [head, tail] : IsKnown(head) && cut >= LongPiece ? [head] : hasTail ? [tail] : [];
            var length = known.Length == 0 ? 0 : known.Max(piece => piece.Length);
            if (length > longest) (best, longest) = (known, length);
        }

        return best.Select(Stems.Of);
    }

    private bool IsKnown(string piece) => piece.Length >= ShortestPiece && vocabulary.Holding.ContainsKey(Stems.Of(piece));
}
