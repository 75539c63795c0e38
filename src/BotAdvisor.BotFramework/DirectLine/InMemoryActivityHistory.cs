using System.Collections.Immutable;
using BotAdvisor.BotFramework.Schema;

namespace BotAdvisor.BotFramework.DirectLine;

/// <summary>A history that ends with the program.</summary>
public sealed class InMemoryActivityHistory(TimeProvider time) : IActivityHistory
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Kept> _conversations = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<bool> BeginAsync(string conversation, CancellationToken cancellationToken)
    {
        lock (_gate) return Task.FromResult(_conversations.TryAdd(conversation, new Kept { Changed = time.GetUtcNow() }));
    }

    /// <inheritdoc/>
    public Task<long?> AddAsync(string conversation, string key, Activity activity, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_conversations.TryGetValue(conversation, out var kept)) return Task.FromResult<long?>(null);
            if (kept.Numbers.TryGetValue(key, out var known)) return Task.FromResult<long?>(known);
            kept.Activities.Add(new NumberedActivity(kept.Activities.Count + 1, activity));
            kept.Changed = time.GetUtcNow();
            return Task.FromResult<long?>(kept.Numbers[key] = kept.Activities.Count);
        }
    }

    /// <inheritdoc/>
    public Task<HistoryPart?> ReadAsync(string conversation, long after, int most, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_conversations.TryGetValue(conversation, out var kept)) return Task.FromResult<HistoryPart?>(null);
            var from = (int)Math.Min(after, kept.Activities.Count);
            return Task.FromResult<HistoryPart?>(new([.. kept.Activities.Skip(from).Take(most)], kept.Activities.Count));
        }
    }

    /// <inheritdoc/>
    public Task ForgetAsync(string conversation, CancellationToken cancellationToken)
    {
        lock (_gate) _conversations.Remove(conversation);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> SilentSinceAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        lock (_gate) return Task.FromResult<ImmutableArray<string>>([.. _conversations.Where(pair => pair.Value.Changed < moment).Select(pair => pair.Key)]);
    }

    private sealed class Kept
    {
        public List<NumberedActivity> Activities { get; } = [];

        public Dictionary<string, long> Numbers { get; } = new(StringComparer.Ordinal);

        public DateTimeOffset Changed { get; set; }
    }
}
