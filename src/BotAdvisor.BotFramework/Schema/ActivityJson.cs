using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace BotAdvisor.BotFramework.Schema;

/// <summary>
/// Activities as JSON. In: names in any case (A2002), no field twice (A2001), at most <see cref="MaxDepth"/> levels, unknown fields kept
/// (A2005). Out: names exact, nulls left out.
/// </summary>
public static class ActivityJson
{
    /// <summary>Deeper JSON is refused.</summary>
    public const int MaxDepth = 64;

    // What is written goes into a body of its own, never into a page, so letters beyond ASCII stand as they are.
    private static readonly ActivityJsonContext Written = new(new JsonSerializerOptions(ActivityJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    // A fault in the schema itself shows here, at start, and is not taken for a fault of what is read.
    static ActivityJson() => ActivityJsonContext.Default.Activity.MakeReadOnly();

    /// <summary>Reads an activity; null where the bytes are not the JSON of one.</summary>
    public static Activity? Read(ReadOnlySpan<byte> utf8) => Read(utf8, ActivityJsonContext.Default.Activity);

    /// <summary>The JSON of an activity, in UTF-8.</summary>
    public static byte[] Write(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, Written.Activity);

    /// <summary>The JSON of the answer to <c>expectReplies</c>.</summary>
    public static byte[] Write(ExpectedReplies replies) => JsonSerializer.SerializeToUtf8Bytes(replies, Written.ExpectedReplies);

    /// <summary>The JSON of the answer to an <c>adaptiveCard/action</c>.</summary>
    public static byte[] Write(AdaptiveCardResponse response) => JsonSerializer.SerializeToUtf8Bytes(response, Written.AdaptiveCardResponse);

    internal static byte[] Write(ConversationParameters parameters) => JsonSerializer.SerializeToUtf8Bytes(parameters, Written.ConversationParameters);

    internal static byte[] Write(AttachmentData data) => JsonSerializer.SerializeToUtf8Bytes(data, Written.AttachmentData);

    /// <summary>How long the JSON of an activity is, in UTF-16 code units: what Teams counts.</summary>
    internal static int LengthOf(Activity activity) => JsonSerializer.Serialize(activity, Written.Activity).Length;

    /// <summary>An entity as an activity holds it.</summary>
    public static JsonElement Entity(StreamInfo info) => JsonSerializer.SerializeToElement(info, ActivityJsonContext.Default.StreamInfo);

    internal static T? Read<T>(ReadOnlySpan<byte> utf8, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return HasSoundText(utf8) ? JsonSerializer.Deserialize(utf8, type) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            // Half a surrogate pair in a string, and the same name in two cases among unknown fields, do not come as a JsonException.
            return null;
        }
    }

    // Fields that are kept as they came are not looked into when read: what is wrong with their text would only show when it is used.
    private static bool HasSoundText(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8)) return false;
        if (utf8.IndexOf("\\u"u8) < 0) return true;
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        while (reader.Read())
        {
            // Throws on half a surrogate pair.
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped) reader.GetString();
        }

        return true;
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = ActivityJson.MaxDepth,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ConversationResource))]
[JsonSerializable(typeof(PagedMembers))]
[JsonSerializable(typeof(AttachmentData))]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(AdaptiveCardResponse))]
[JsonSerializable(typeof(StreamInfo))]
internal sealed partial class ActivityJsonContext : JsonSerializerContext;
