using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BotAdvisor.Labels;
using BotAdvisor.Replies;
using BotAdvisor.Understanding;

namespace BotAdvisor.Web.Commands;

/// <summary>The JSON forms that the command line promises. Names and ids in them are kept for good; fields may be added.</summary>
internal static class ContractJson
{
    private static readonly ContractJsonContext Context = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    });

    public static string Reply(Reply reply) => JsonSerializer.Serialize(ReplyForm.Of(reply), Context.ReplyForm);

    public static string Asked(JsonElement id, Reply reply) => JsonSerializer.Serialize(new AskedForm(id, ReplyForm.Of(reply)), Context.AskedForm);

    public static string Chatted(string conversation, string text, Reply reply) =>
        JsonSerializer.Serialize(new ChattedForm(conversation, text, ReplyForm.Of(reply)), Context.ChattedForm);

    public static string Classified(JsonElement? id, Reading reading) => JsonSerializer.Serialize(ReadingForm.Of(id, reading), Context.ReadingForm);
}

internal sealed record AskedForm(JsonElement Id, ReplyForm Reply);

internal sealed record ChattedForm(string Conversation, string Text, ReplyForm Reply);

internal sealed record ReplyForm(
    string Intent,
    string Text,
    IReadOnlyList<ChoiceForm> Choices,
    IReadOnlyList<SourceForm> Sources,
    IReadOnlyList<RowForm> Rows,
    PhaseForm? Phase,
    string Language)
{
    public static ReplyForm Of(Reply reply) => new(
        Label.Of(reply.Intent),
        PlainText.Of(reply),
        [.. reply.Choices.Select(choice => new ChoiceForm(choice.Title, choice.Value))],
        [.. reply.Sources.Select(source => new SourceForm(source.Id, source.Title, source.Section, Label.Of(source.Strength)))],
        [.. reply.Rows.Select(row => new RowForm(Label.Of(row.Theme), Label.Of(row.Level), row.Text))],
        PhaseForm.Of(reply.Phase),
        Label.Of(reply.Language));
}

internal sealed record ChoiceForm(string Title, string Value);

internal sealed record SourceForm(string Id, string Title, string Section, string Strength);

internal sealed record RowForm(string Theme, string Level, string Text);

internal sealed record PhaseForm(string Top, IReadOnlyDictionary<string, double> Shares)
{
    public static PhaseForm? Of(PhaseShares? phase) => phase is null
        ? null
        : new(Label.Of(phase.Top), Rounded(phase.Shares));

    /// <summary>What a description of work tells, or the one phase that is asked about.</summary>
    public static PhaseForm? Of(Reading reading) => reading switch
    {
        { Intent: Intent.FindPhase, Work: { } work } => new(Label.Of(work.Top), Rounded(work.Shares)),
        { Intent: Intent.ExplainPhase, Phases: [var asked] } => new(Label.Of(asked), Rounded(Enum.GetValues<Phase>().Select(phase => KeyValuePair.Create(phase, phase == asked ? 1.0 : 0)))),
        _ => null,
    };

    private static Dictionary<string, double> Rounded(IEnumerable<KeyValuePair<Phase, double>> shares) =>
        shares.ToDictionary(pair => Label.Of(pair.Key), pair => Math.Round(pair.Value, 3), StringComparer.Ordinal);
}

internal sealed record ReadingForm(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonElement? Id,
    string Intent,
    string? Concept,
    IReadOnlyList<string> Themes,
    string? Level,
    PhaseForm? Phase,
    string? Dimension,
    double Confidence,
    string Language)
{
    public static ReadingForm Of(JsonElement? id, Reading reading) => new(
        id,
        Label.Of(reading.Intent),
        reading.Concepts.IsEmpty ? null : reading.Concepts[0],
        [.. reading.Themes.Select(Label.Of)],
        reading.Level is { } level ? Label.Of(level) : null,
        PhaseForm.Of(reading),
        reading.Dimension is { } dimension ? Label.Of(dimension) : null,
        Math.Round(reading.Confidence, 3),
        Label.Of(reading.Language));
}

[JsonSerializable(typeof(ReplyForm))]
[JsonSerializable(typeof(AskedForm))]
[JsonSerializable(typeof(ChattedForm))]
[JsonSerializable(typeof(ReadingForm))]
internal sealed partial class ContractJsonContext : JsonSerializerContext;
