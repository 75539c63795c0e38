using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotAdvisor.BotFramework.Schema;

/// <summary>
/// Activities as JSON. In: names in any case, no field twice, at most <see cref="MaxDepth"/> levels, unknown fields kept.
/// Out: names exact, nulls left out.
/// </summary>
public static class ActivityJson
{
    /// <summary>Deeper JSON is refused.</summary>
    public const int MaxDepth = 64;

    // A fault in the schema itself shows here, at start, and is not taken for a fault of what is read.
    static ActivityJson() => ActivityJsonContext.Default.Activity.MakeReadOnly();

    /// <summary>Reads an activity; null where the bytes are not the JSON of one.</summary>
    public static Activity? Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8, ActivityJsonContext.Default.Activity);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            // Half a surrogate pair in a string, and the same name in two cases among unknown fields, do not come as a JsonException.
            return null;
        }
    }

    public static byte[] Write(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJsonContext.Default.Activity);

    public static byte[] Write(ExpectedReplies replies) => JsonSerializer.SerializeToUtf8Bytes(replies, ActivityJsonContext.Default.ExpectedReplies);
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
internal sealed partial class ActivityJsonContext : JsonSerializerContext;
