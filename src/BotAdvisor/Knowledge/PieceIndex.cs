using System.Buffers;
using System.Collections.Immutable;

namespace BotAdvisor.Knowledge;

/// <summary>
/// Tells how alike a question is to those that each passage is known to answer, by pieces of three to five characters (cosine): so that other
/// forms, compounds and misspellings of a word are seen to be near it. A piece weighs the more the rarer it is.
/// </summary>
internal sealed class PieceIndex
{
    private const int Shortest = 3;
    private const int Longest = 5;
    private const int Buckets = 1 << 16;

    // More than any question; what comes after tells nothing new.
    private const int MostCharacters = 400;

    private readonly int _passages;
    private readonly int[] _owners;
    private readonly int[] _starts;
    private readonly int[] _questions;
    private readonly float[] _weights;
    private readonly float[] _lengths;

    public PieceIndex(IReadOnlyList<IReadOnlyList<ImmutableArray<string>>> asked)
    {
        _passages = asked.Count;
        var pieces = new List<int[]>();
        var owners = new List<int>();
        for (var owner = 0; owner < asked.Count; owner++)
        {
            foreach (var question in asked[owner])
            {
                pieces.Add(PiecesOf(question));
                owners.Add(owner);
            }
        }

        _owners = [.. owners];
        (_starts, _questions) = Postings(pieces);
        _weights = [.. Enumerable.Range(0, Buckets).Select(piece => Square(Math.Log((pieces.Count + 1.0) / (_starts[piece + 1] - _starts[piece] + 0.5))))];
        _lengths = [.. pieces.Select(LengthOf)];
    }

    /// <summary>For each passage the likeness, from 0 to 1.</summary>
    public float[] Alike(ImmutableArray<string> question)
    {
        var pieces = PiecesOf(question);
        var length = LengthOf(pieces);
        var shared = ArrayPool<float>.Shared.Rent(_owners.Length);
        Array.Clear(shared, 0, _owners.Length);
        foreach (var piece in pieces)
        {
            for (var i = _starts[piece]; i < _starts[piece + 1]; i++) shared[_questions[i]] += _weights[piece];
        }

        var alike = new float[_passages];
        for (var i = 0; i < _owners.Length; i++)
        {
            if (shared[i] > 0) alike[_owners[i]] = Math.Max(alike[_owners[i]], shared[i] / (length * _lengths[i]));
        }

        ArrayPool<float>.Shared.Return(shared);
        return alike;
    }

    private static float Square(double value) => (float)(value * value);

    private float LengthOf(int[] pieces)
    {
        var sum = 0f;
        foreach (var piece in pieces) sum += _weights[piece];
        return MathF.Sqrt(sum);
    }

    // For each piece the questions that hold it, one list behind the other.
    private static (int[] Starts, int[] Questions) Postings(List<int[]> pieces)
    {
        var starts = new int[Buckets + 1];
        foreach (var piece in pieces.SelectMany(question => question)) starts[piece + 1]++;
        for (var i = 0; i < Buckets; i++) starts[i + 1] += starts[i];
        var next = starts[..Buckets];
        var questions = new int[starts[Buckets]];
        for (var question = 0; question < pieces.Count; question++)
        {
            foreach (var piece in pieces[question]) questions[next[piece]++] = question;
        }

        return (starts, questions);
    }

    // Each piece once, in ascending order.
    private static int[] PiecesOf(ImmutableArray<string> text)
    {
        var words = $" {string.Join(' ', text)} ";
        if (words.Length > MostCharacters) words = words[..MostCharacters];
        var pieces = new int[words.Length * (Longest - Shortest + 1)];
        var count = 0;
        for (var start = 0; start < words.Length; start++)
        {
            // FNV-1a, so that the same piece gets the same number in every process.
            var hash = 2166136261u;
            for (var end = start; end < words.Length && end < start + Longest; end++)
            {
                hash = (hash ^ words[end]) * 16777619u;
                if (end - start + 1 >= Shortest) pieces[count++] = (int)((hash ^ (hash >> 16)) % Buckets);
            }
        }

        Array.Sort(pieces, 0, count);
        var distinct = 0;
        for (var i = 0; i < count; i++)
        {
            if (i == 0 || pieces[i] != pieces[i - 1]) pieces[distinct++] = pieces[i];
        }

        return pieces[..distinct];
    }
}
