using System.Runtime.InteropServices;

namespace BotAdvisor.Understanding;

/// <summary>What is seen of a text, as a list of numbered features with their weight. The number is a hash of the feature's own words.</summary>
internal sealed class SparseVector
{
    private readonly List<Feature> _features = new(256);
    private int _group;

    public ReadOnlySpan<Feature> Features => CollectionsMarshal.AsSpan(_features);

    public void Add(ulong hash, float value = 1) => _features.Add(new(hash, value));

    /// <summary>Ends a group of features: together they get this length, so that a long text counts no more than a short one.</summary>
    public void EndGroup(float length)
    {
        var group = CollectionsMarshal.AsSpan(_features)[_group..];
        _group = _features.Count;
        var squares = 0f;
        foreach (var feature in group) squares += feature.Value * feature.Value;
        if (squares == 0) return;
        var factor = length / MathF.Sqrt(squares);
        foreach (ref var feature in group) feature.Value *= factor;
    }
}

/// <summary>One feature of a text.</summary>
internal struct Feature(ulong hash, float value)
{
    public readonly ulong Hash = hash;
    public float Value = value;
}

/// <summary>Hashes of features: FNV-1a over kind and characters, the same on every machine and at every start.</summary>
internal static class FeatureHash
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(char kind, ReadOnlySpan<char> text)
    {
        var hash = (Basis ^ kind) * Prime;
        foreach (var letter in text) hash = (hash ^ letter) * Prime;
        return hash;
    }

    public static ulong Pair(ulong first, ulong second) => ((first ^ (second >> 31)) * Prime) ^ (second * 0x9E3779B97F4A7C15);
}
