using System.Diagnostics.Metrics;

namespace BotAdvisor.Web.Answers;

/// <summary>What became of a question that could have gone to the model.</summary>
internal enum ModelOutcome
{
    Written,
    NotInSources,
    Cached,
    Off,
    Busy,
    OverBudget,
    Late,
    Resting,
    Unsupported,
}

/// <summary>
/// Counts what happens with the model, under the meter <c>BotAdvisor.Model</c>: questions by outcome, tokens by kind, sentences cut, and seconds
/// a call. Never a text.
/// </summary>
internal sealed class ModelMetrics : IDisposable
{
    public const string Name = "BotAdvisor.Model";

    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _questions;
    private readonly Counter<long> _tokens;
    private readonly Counter<long> _cut;
    private readonly Histogram<double> _seconds;
    private readonly Histogram<double> _words;

    public ModelMetrics()
    {
        _questions = _meter.CreateCounter<long>("botadvisor.model.questions", description: "Questions that could have gone to the model, by what became of them");
        _tokens = _meter.CreateCounter<long>("botadvisor.model.tokens", description: "Tokens used, in and out");
        _cut = _meter.CreateCounter<long>("botadvisor.model.sentences_cut", description: "Sentences that did not hold against their sources");
        _seconds = _meter.CreateHistogram<double>("botadvisor.model.duration", "s", "How long a call took");
        _words = _meter.CreateHistogram<double>("botadvisor.model.words_per_sentence", description: "How long the sentences of an answer are; B1 keeps them under 15 words");
    }

    public void Count(ModelOutcome outcome) => Count(outcome.ToString());

    public void Count(ModelFault fault) => Count(fault.ToString());

    public void Tokens(long? input, long? output)
    {
        if (input is { } read) _tokens.Add(read, new KeyValuePair<string, object?>("kind", "input"));
        if (output is { } written) _tokens.Add(written, new KeyValuePair<string, object?>("kind", "output"));
    }

    public void Took(TimeSpan time) => _seconds.Record(time.TotalSeconds);

    public void Cut(int sentences) => _cut.Add(sentences);

    public void WordsPerSentence(double words) => _words.Record(words);

    public void Dispose() => _meter.Dispose();

    private void Count(string outcome) => _questions.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
