using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BotAdvisor.Understanding;

/// <summary>
/// Multinomial logistic regression over sparse features: the probability of each class is the softmax of the summed weights of the features
/// seen. Trained by stochastic gradient descent with per-weight rates (AdaGrad) in an order drawn from a fixed seed, so that equal examples
/// give equal weights. Immutable after training, and safe for any number of callers.
/// </summary>
internal sealed class SoftmaxModel
{
    private const int Epochs = 6;
    private const float Rate = 0.35f;
    private const float Decay = 2e-5f;

    // A feature of one example alone teaches nothing about others.
    private const int LeastSeen = 2;

    private readonly Dictionary<ulong, int> _rows;
    private readonly float[] _weights;
    private readonly int _classes;
    private readonly int _stride;

    private SoftmaxModel(Dictionary<ulong, int> rows, float[] weights, int classes, int stride) =>
        (_rows, _weights, _classes, _stride) = (rows, weights, classes, stride);

    public int Classes => _classes;

    /// <summary>Trains a model.</summary>
    /// <param name="examples">What was seen, and the class it belongs to, from 0.</param>
    /// <param name="classes">How many classes there are.</param>
    public static SoftmaxModel Train(IReadOnlyList<(SparseVector Seen, int Class)> examples, int classes)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var (seen, _) in examples)
        {
            foreach (var feature in seen.Features) CollectionsMarshal.GetValueRefOrAddDefault(counts, feature.Hash, out _)++;
        }

        var rows = counts.Where(pair => pair.Value >= LeastSeen).Select((pair, i) => KeyValuePair.Create(pair.Key, i)).ToDictionary();
        var stride = StrideOf(classes);
        var model = new SoftmaxModel(rows, new float[rows.Count * stride], classes, stride);
        model.Learn(examples);
        return model;
    }

    /// <summary>The probability of each class.</summary>
    public float[] Predict(SparseVector seen)
    {
        var scores = new float[_stride];
        Score(Known(seen), scores);
        Softmax(scores);
        return scores[.._classes];
    }

    /// <summary>What one feature adds to the score of a class; 0 for an unknown one.</summary>
    public float WeightOf(ulong feature, int @class) => _rows.TryGetValue(feature, out var row) ? _weights[(row * _stride) + @class] : 0;

    /// <summary>Writes what was learned.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(_classes);
        writer.Write(_rows.Count);
        foreach (var (feature, row) in _rows)
        {
            writer.Write(feature);
            writer.Write(MemoryMarshal.AsBytes(_weights.AsSpan(row * _stride, _classes)));
        }
    }

    /// <summary>Reads what was written.</summary>
    /// <exception cref="IOException">It ends too soon.</exception>
    public static SoftmaxModel Read(BinaryReader reader)
    {
        var classes = reader.ReadInt32();
        var count = reader.ReadInt32();
        var stride = StrideOf(classes);
        var rows = new Dictionary<ulong, int>(count);
        var weights = new float[count * stride];
        for (var row = 0; row < count; row++)
        {
            rows[reader.ReadUInt64()] = row;
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan(row * stride, classes)));
        }

        return new SoftmaxModel(rows, weights, classes, stride);
    }

    // Rows begin at whole vectors.
    private static int StrideOf(int classes) => (classes + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;

    private void Learn(IReadOnlyList<(SparseVector Seen, int Class)> examples)
    {
        var known = examples.Select(example => Known(example.Seen)).ToArray();
        var squares = new float[_weights.Length];
        var scores = new float[_stride];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var seed = 20180601u;
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            Shuffle(order, ref seed);
            foreach (var i in order)
            {
                Array.Clear(scores);
                Score(known[i], scores);
                Softmax(scores);
                scores[examples[i].Class] -= 1;
                Step(known[i], scores, squares);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int Row, float Value)[] Known(SparseVector seen)
    {
        var known = new List<(int, float)>(seen.Features.Length);
        foreach (var feature in seen.Features)
        {
            if (_rows.TryGetValue(feature.Hash, out var row)) known.Add((row, feature.Value));
        }

        return [.. known];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Score((int Row, float Value)[] known, float[] scores)
    {
        var sums = MemoryMarshal.Cast<float, Vector<float>>(scores.AsSpan());
        foreach (var (row, value) in known)
        {
            var weights = MemoryMarshal.Cast<float, Vector<float>>(_weights.AsSpan(row * _stride, _stride));
            for (var k = 0; k < sums.Length; k++) sums[k] += weights[k] * value;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Softmax(float[] scores)
    {
        var most = float.MinValue;
        for (var k = 0; k < _classes; k++) most = Math.Max(most, scores[k]);
        var sum = 0f;
        for (var k = 0; k < _classes; k++) sum += scores[k] = MathF.Exp(scores[k] - most);
        for (var k = 0; k < _classes; k++) scores[k] /= sum;
        for (var k = _classes; k < scores.Length; k++) scores[k] = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Step((int Row, float Value)[] known, float[] errors, float[] squares)
    {
        var error = MemoryMarshal.Cast<float, Vector<float>>(errors.AsSpan());
        var small = new Vector<float>(1e-6f);
        foreach (var (row, value) in known)
        {
            var weights = MemoryMarshal.Cast<float, Vector<float>>(_weights.AsSpan(row * _stride, _stride));
            var sums = MemoryMarshal.Cast<float, Vector<float>>(squares.AsSpan(row * _stride, _stride));
            for (var k = 0; k < error.Length; k++)
            {
                var gradient = (error[k] * value) + (weights[k] * Decay);
                sums[k] += gradient * gradient;
                weights[k] -= gradient * Rate / Vector.SquareRoot(sums[k] + small);
            }
        }
    }

    // Fisher and Yates, with a small generator of our own: the order must not differ between versions of the runtime.
    private static void Shuffle(int[] order, ref uint seed)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            seed = (seed * 1664525) + 1013904223;
            var j = (int)((seed >> 8) % (uint)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }
    }
}
