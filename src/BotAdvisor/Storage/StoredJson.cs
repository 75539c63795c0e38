using System.Text.Json;
using System.Text.Json.Serialization;
using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Storage;

/// <summary>
/// How state, messages and replies are written down: JSON with the ids of <see cref="Label"/> and no name of a type, so that the code may
/// change without losing conversations.
/// </summary>
public static class StoredJson
{
    public static string Write(Conversation conversation) => JsonSerializer.Serialize(conversation, StoredJsonContext.Default.Conversation);

    public static string Write(UserMessage message) => JsonSerializer.Serialize(message, StoredJsonContext.Default.UserMessage);

    public static string Write(Reply reply) => JsonSerializer.Serialize(reply, StoredJsonContext.Default.Reply);

    /// <summary>Reads a conversation.</summary>
    /// <exception cref="NewerSchemaException">It has a form that this version does not know.</exception>
    /// <exception cref="JsonException">It is damaged.</exception>
    public static Conversation ReadConversation(string json)
    {
        // The form is read first: a newer one may hold anything.
        var schema = JsonSerializer.Deserialize(json, StoredJsonContext.Default.SchemaOnly)?.Schema ?? 0;
        if (schema > Conversation.CurrentSchema) throw new NewerSchemaException(schema);
        return JsonSerializer.Deserialize(json, StoredJsonContext.Default.Conversation) ?? throw new JsonException("A stored conversation is null.");
    }

    public static UserMessage ReadMessage(string json) =>
        JsonSerializer.Deserialize(json, StoredJsonContext.Default.UserMessage) ?? throw new JsonException("A stored message is null.");

    public static Reply ReadReply(string json) =>
        JsonSerializer.Deserialize(json, StoredJsonContext.Default.Reply) ?? throw new JsonException("A stored reply is null.");
}

internal sealed record SchemaOnly(int Schema);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(LabelConverter<Intent>), typeof(LabelConverter<Language>), typeof(LabelConverter<Phase>), typeof(LabelConverter<Dimension>), typeof(LabelConverter<Theme>),
        typeof(LabelConverter<Level>), typeof(LabelConverter<Strength>), typeof(LabelConverter<BlockKind>), typeof(LabelConverter<ReplyKind>),
    ])]
[JsonSerializable(typeof(Conversation))]
[JsonSerializable(typeof(UserMessage))]
[JsonSerializable(typeof(Reply))]
[JsonSerializable(typeof(SchemaOnly))]
internal sealed partial class StoredJsonContext : JsonSerializerContext;

/// <summary>Writes a value of a closed set as its id, also as the key of an object.</summary>
internal sealed class LabelConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Label.Of(value));

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(Label.Of(value));

    private static T Parse(string? id) =>
        id is not null && Label.TryParse<T>(id, out var value) ? value : throw new JsonException($"'{id}' is not an id of {typeof(T).Name}.");
}
