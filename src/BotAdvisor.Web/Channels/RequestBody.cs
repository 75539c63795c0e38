namespace BotAdvisor.Web.Channels;

/// <summary>Reads the body of a request up to a limit.</summary>
internal static class RequestBody
{
    /// <summary>The largest activity that the Bot Framework sends, in bytes.</summary>
    public const int MaxBytes = 262_144;

    /// <summary>The body, or null where it is larger than <see cref="MaxBytes"/>; no more than that is ever read.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBytes) return null;
        using var body = new MemoryStream((int)(request.ContentLength ?? 4096));
        var part = new byte[8192];
        for (int read; (read = await request.Body.ReadAsync(part, cancellationToken)) > 0;)
        {
            if (body.Length + read > MaxBytes) return null;
            body.Write(part, 0, read);
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }
}
