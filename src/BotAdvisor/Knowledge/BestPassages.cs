using System.Collections.Immutable;

namespace BotAdvisor.Knowledge;

/// <summary>Keeps the best of many passages, without putting them all in order. Of two as good, the one that came first is the better.</summary>
internal sealed class BestPassages(int most)
{
    private readonly FoundPassage[] _best = new FoundPassage[most];
    private readonly double[] _scores = new double[most];
    private int _count;

    public void Add(FoundPassage found)
    {
        var score = found.Score;
        if (_count == most && score <= _scores[^1]) return;
        if (_count < most) _count++;
        var place = _count - 1;
        for (; place > 0 && score > _scores[place - 1]; place--) (_best[place], _scores[place]) = (_best[place - 1], _scores[place - 1]);
        (_best[place], _scores[place]) = (found, score);
    }

    public ImmutableArray<FoundPassage> InOrder() => [.. _best.AsSpan(0, _count)];
}
