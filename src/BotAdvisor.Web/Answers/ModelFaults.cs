using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Text.Json;

namespace BotAdvisor.Web.Answers;

/// <summary>Tells what an exception of the client library means: the shapes of Azure OpenAI's refusals.</summary>
internal static class ModelFaults
{
    /// <summary>The same as a <see cref="ModelException"/>.</summary>
    public static ModelException Of(Exception exception) => exception switch
    {
        ModelException known => known,
        ClientResultException { Status: > 0 } answered => OfStatus(answered),
        ClientResultException or HttpRequestException or IOException or AggregateException or TimeoutException or TaskCanceledException => new(ModelFault.Unavailable, Innermost(exception), inner: exception),
        Azure.Identity.AuthenticationFailedException => new(ModelFault.Misconfigured, "no token from Entra", inner: exception),

        // The library's own reader meets what no service should send: broken JSON, missing fields, wrong kinds.
        _ => new(ModelFault.Malformed, exception.GetType().Name, inner: exception),
    };

    private static ModelException OfStatus(ClientResultException exception)
    {
        var response = exception.GetRawResponse();
        var code = CodeOf(response);
        var detail = code is null ? $"status {exception.Status}" : $"status {exception.Status}, {code}";
        return exception.Status switch
        {
            400 when code is "content_filter" or "ResponsibleAIPolicyViolation" => new(ModelFault.Filtered, detail, inner: exception),
            408 or 429 => new(ModelFault.Throttled, detail, WaitOf(response), exception),
            >= 500 => new(ModelFault.Unavailable, detail, WaitOf(response), exception),
            _ => new(ModelFault.Misconfigured, detail, inner: exception),
        };
    }

    // A code is a word of the service's own; anything longer is not repeated.
    private static string? CodeOf(PipelineResponse? response)
    {
        try
        {
            if (response?.Content is not { } content || content.ToMemory().IsEmpty) return null;
            using var body = JsonDocument.Parse(content);
            return body.RootElement.ValueKind == JsonValueKind.Object && body.RootElement.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object && error.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String && code.GetString() is { Length: > 0 and <= 60 } word && word.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '_' or '-' or '.')
                ? word
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static TimeSpan? WaitOf(PipelineResponse? response)
    {
        if (response is null) return null;
        if (response.Headers.TryGetValue("retry-after-ms", out var milliseconds) && Number(milliseconds) is { } exact) return TimeSpan.FromMilliseconds(exact);
        return response.Headers.TryGetValue("retry-after", out var seconds) && Number(seconds) is { } whole ? TimeSpan.FromSeconds(whole) : null;

        static double? Number(string? text) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and < 86_400_000 ? number : null;
    }

    private static string Innermost(Exception exception) => exception.GetBaseException().GetType().Name;
}
