using Microsoft.Extensions.AI;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace BotAdvisor.Web.Answers;

/// <summary>
/// Asks once more where that may help, and stops asking for a while where it does not: after a few failures in a row of questions nobody waits for
/// a service that is down. The service's own wish when to be asked again is kept, where it is soon.
/// </summary>
internal sealed class PersistentChatClient : DelegatingChatClient
{
    // Who asked is waiting.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(300);

    private readonly ResiliencePipeline<ChatResponse> _pipeline;
    private readonly CircuitBreakerStateProvider _state = new();

    public PersistentChatClient(IChatClient inner, TimeProvider time)
        : base(inner) => _pipeline = new ResiliencePipelineBuilder<ChatResponse> { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<ChatResponse>
            {
                FailureRatio = 0.6,
                MinimumThroughput = 4,
                SamplingDuration = TimeSpan.FromMinutes(1),
                BreakDuration = TimeSpan.FromSeconds(30),
                StateProvider = _state,
                ShouldHandle = outcome => ValueTask.FromResult(IsBroken(outcome.Outcome.Exception)),
            })
            .AddRetry(new RetryStrategyOptions<ChatResponse>
            {
                MaxRetryAttempts = 1,
                Delay = FirstWait,
                UseJitter = true,
                ShouldHandle = outcome => ValueTask.FromResult(outcome.Outcome.Exception is ModelException { IsPassing: true } passing && !(passing.Wait > LongestWait)),
                DelayGenerator = outcome => ValueTask.FromResult((outcome.Outcome.Exception as ModelException)?.Wait),
            })
            .Build();

    /// <summary>Whether it has stopped asking for a while.</summary>
    public bool IsResting => _state.CircuitState is CircuitState.Open or CircuitState.Isolated;

    /// <exception cref="BrokenCircuitException">It has stopped asking for a while.</exception>
    /// <exception cref="ModelException">There is no answer.</exception>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await _pipeline.ExecuteAsync(async token => await InnerClient.GetResponseAsync(messages, options, token), cancellationToken);

    // That a filter or the model itself declines says nothing about the service.
    private static bool IsBroken(Exception? exception) => exception is OperationCanceledException or ModelException { IsPassing: true } or ModelException { Fault: ModelFault.Misconfigured };
}
