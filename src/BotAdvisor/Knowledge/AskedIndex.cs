using System.Buffers;
using System.Collections.Immutable;

namespace BotAdvisor.Knowledge;

/// <summary>
/// Tells how alike a question is to those that each passage is known to answer: the weight of the words they share, against the weight of
/// all words of both (Dice). Small words count a little, so that "wie" and "wanneer" ask for different things.
/// </summary>
internal sealed class AskedIndex
{
    private const double SmallWord = 0.15;

    private readonly Terms _terms;
    private readonly ImmutableArray<int> _owners;
    private readonly double[] _weights;
    private readonly Dictionary<string, int[]> _questionsWith;
    private readonly int _passages;

    public AskedIndex(Terms terms, IReadOnlyList<IReadOnlyList<ImmutableArray<string>>> asked)
    {
        _terms = terms;
        _passages = asked.Count;
        var questions = asked.SelectMany((list, owner) => list.Select(words => (Owner: owner, Words: terms.All(words).ToArray()))).ToArray();
        _owners = [.. questions.Select(question => question.Owner)];
        _questionsWith = questions
            .SelectMany((question, i) => question.Words.Select(word => (word.Stem, Question: i)))
            .GroupBy(pair => pair.Stem, pair => pair.Question, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        _weights = [.. questions.Select(question => question.Words.Sum(word => WeightOf(word)))];
    }

    /// <summary>For each passage its likeness, from 0 to 1.</summary>
    public double[] Alike(ImmutableArray<string> question)
    {
        var words = _terms.All(question).Select(word => (word.Stem, Weight: WeightOf(word))).ToArray();
        var total = words.Sum(word => word.Weight);
        var shared = ArrayPool<double>.Shared.Rent(_owners.Length);
        Array.Clear(shared, 0, _owners.Length);
        foreach (var (stem, weight) in words)
        {
            foreach (var i in _questionsWith.GetValueOrDefault(stem, [])) shared[i] += weight;
        }

        var alike = new double[_passages];
        for (var i = 0; i < _owners.Length; i++)
        {
            if (shared[i] > 0) alike[_owners[i]] = Math.Max(alike[_owners[i]], 2 * shared[i] / (total + _weights[i]));
        }

        ArrayPool<double>.Shared.Return(shared);
        return alike;
    }

    private double WeightOf((string Stem, bool IsSmall) word) =>
        (word.IsSmall ? SmallWord : 1) * Math.Log((_owners.Length + 1.0) / (_questionsWith.GetValueOrDefault(word.Stem, []).Length + 0.5));
}
