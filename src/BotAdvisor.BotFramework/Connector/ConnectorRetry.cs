namespace BotAdvisor.BotFramework.Connector;

/// <summary>
/// When a call is made again: three times at most, after 2, 4 and 8 seconds with a fifth more or less, or as long as the connector asks for.
/// What is idempotent is repeated after any outcome that is not final; what is not, only where it certainly did not arrive.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="chance">Spreads the pauses, so that callers that failed together do not come back together.</param>
public sealed class ConnectorRetry(TimeProvider time, Random chance)
{
    private const int MostRepeats = 3;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestAsked = TimeSpan.FromMinutes(1);

    internal async Task<ConnectorAnswer<T>> RunAsync<T>(bool isIdempotent, Func<Task<ConnectorAnswer<T>>> call, CancellationToken cancellationToken)
        where T : class
    {
        for (var repeat = 1; ; repeat++)
        {
            var answer = await call();
            if (repeat > MostRepeats || !IsWorthRepeating(answer.Outcome.Kind, isIdempotent) || answer.Outcome.RetryAfter > LongestAsked) return answer;
            await Task.Delay(Pause(repeat, answer.Outcome.RetryAfter), time, cancellationToken);
        }
    }

    private static bool IsWorthRepeating(ConnectorOutcomeKind kind, bool isIdempotent) =>
        kind is ConnectorOutcomeKind.Busy or ConnectorOutcomeKind.NotReached || (isIdempotent && kind == ConnectorOutcomeKind.Unknown);

    private TimeSpan Pause(int repeat, TimeSpan? asked)
    {
        double spread;
        lock (chance) spread = 0.8 + (0.4 * chance.NextDouble());
        var growing = FirstPause * Math.Pow(2, repeat - 1) * spread;
        return asked > growing ? asked.Value : growing;
    }
}
