using System.Runtime.InteropServices;
using BotAdvisor.Understanding;

namespace BotAdvisor.Web.Tests.Answers;

/// <summary>Vectors that are near each other where texts share beginnings of words: enough to tell what is about the same from what is not.</summary>
internal static class StubVectors
{
    private const int Length = 64;
    private const int Beginning = 5;

    /// <summary>The bytes of a vector of length 1, as the service sends them.</summary>
    public static byte[] Of(string text)
    {
        var vector = new float[Length];
        foreach (var word in Words.Of(text).Where(word => word.Length > 3)) vector[HashOf(word[..Math.Min(Beginning, word.Length)]) % Length]++;
        var norm = MathF.Sqrt(vector.Sum(value => value * value));
        if (norm > 0) for (var i = 0; i < Length; i++) vector[i] /= norm;
        return MemoryMarshal.AsBytes<float>(vector).ToArray();
    }

    private static uint HashOf(string text) => text.Aggregate(2_166_136_261u, (hash, sign) => (hash ^ sign) * 16_777_619u);
}
