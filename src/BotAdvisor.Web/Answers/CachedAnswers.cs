using System.Security.Cryptography;
using System.Text;
using BotAdvisor.Answers;
using BotAdvisor.Understanding;
using Microsoft.Extensions.Caching.Memory;

namespace BotAdvisor.Web.Answers;

/// <summary>
/// Gives the same answer to the same question for half a day: the same words, whatever their case and signs, with the same passages, in the same
/// language, written by the same model under the same instructions. Kept in memory, under a hash.
/// </summary>
/// <param name="inner">Who writes what is not kept.</param>
/// <param name="writtenBy">Model and version of the instructions.</param>
/// <param name="time">The clock.</param>
/// <param name="metrics">Counts.</param>
internal sealed class CachedAnswers(IAnswerWriter inner, string writtenBy, TimeProvider time, ModelMetrics metrics) : IAnswerWriter, IDisposable
{
    private const int MostKept = 2_000;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(12);

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = MostKept, TrackStatistics = false });

    /// <inheritdoc/>
    public async ValueTask<WrittenAnswer?> WriteAsync(OpenQuestion question, CancellationToken cancellationToken)
    {
        var key = KeyOf(question);
        if (_cache.TryGetValue(key, out Entry? known) && time.GetUtcNow() - known!.At < Kept)
        {
            metrics.Count(ModelOutcome.Cached);
            return known.Answer;
        }

        if (await inner.WriteAsync(question, cancellationToken) is not { } written) return null;
        _cache.Set(key, new Entry(written, time.GetUtcNow()), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });
        return written;
    }

    public void Dispose() => _cache.Dispose();

    // Every part is told with its length, so that no two questions read the same.
    private string KeyOf(OpenQuestion question)
    {
        var all = new StringBuilder();
        Add(writtenBy);
        Add(question.Language.ToString());
        Add(question.Before ?? "");
        Add(string.Join(' ', Words.Of(question.Text)));
        foreach (var passage in question.Passages)
        {
            Add(passage.Id);
            Add(passage.Title);
            Add(passage.Text);
        }

        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));

        void Add(string part) => all.Append(part.Length).Append(':').Append(part);
    }

    private sealed record Entry(WrittenAnswer Answer, DateTimeOffset At);
}
