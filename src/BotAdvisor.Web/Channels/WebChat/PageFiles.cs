using System.IO.Compression;
using System.Security.Cryptography;
using BotAdvisor.Web.Commands;
using Microsoft.Net.Http.Headers;

namespace BotAdvisor.Web.Channels.WebChat;

/// <summary>
/// The files of the page: its own, which are part of the program, and Web Chat, which stands beside the program where the build could fetch
/// it. All in memory, compressed beforehand; their address changes with their content, so a browser keeps them for a year.
/// </summary>
internal static class PageFiles
{
    /// <summary>The file that Web Chat is.</summary>
    public const string WebChat = "webchat.js";

    private static readonly string[] Own = ["page.css", "page.js", "chat.js", "reply.js", "embed.js"];

    private static readonly Lazy<Dictionary<string, PageFile>> All = new(Read);

    /// <summary>Whether the conversation can be shown with Web Chat, or only as a form.</summary>
    public static bool HasWebChat => All.Value.ContainsKey(WebChat);

    /// <summary>In a sentence for operators: what the page is shown with, and to whom.</summary>
    public static string Tell(Settings settings)
    {
        var how = HasWebChat ? "Web Chat" : "a plain form, because Web Chat was not fetched when this was built";
        return settings.PublicAddress() is { } address ? $"{how}; for everybody who comes through {address}" : $"{how}; for browsers on this machine only, until PublicUrl is set";
    }

    /// <summary>Where a file is found, relative to the page.</summary>
    public static string Address(string name) => $"webchat/{name}?v={All.Value[name].Version}";

    public static PageFile? Find(string name) => All.Value.GetValueOrDefault(name);

    private static Dictionary<string, PageFile> Read()
    {
        var files = Own.ToDictionary(name => name, name => new PageFile(name, Embedded(name)), StringComparer.Ordinal);
        var folder = Path.Combine(Installed.Folder, "webchat");
        var script = Path.Combine(folder, WebChat);
        if (File.Exists(script)) files[WebChat] = new PageFile(WebChat, File.ReadAllBytes(script), Beside(".br"), Beside(".gz"));
        return files;

        byte[]? Beside(string ending) => File.Exists(script + ending) ? File.ReadAllBytes(script + ending) : null;
    }

    private static byte[] Embedded(string name)
    {
        using var stream = typeof(PageFiles).Assembly.GetManifestResourceStream($"page/{name}")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}

/// <summary>One file, plain and compressed.</summary>
internal sealed class PageFile : IResult
{
    private readonly string _contentType;
    private readonly byte[] _plain;
    private readonly byte[] _brotli;
    private readonly byte[] _gzip;

    public PageFile(string name, byte[] plain, byte[]? brotli = null, byte[]? gzip = null)
    {
        _contentType = name.EndsWith(".css", StringComparison.Ordinal) ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";
        _plain = plain;
        _brotli = brotli ?? Compressed(plain, stream => new BrotliStream(stream, CompressionLevel.Optimal));
        _gzip = gzip ?? Compressed(plain, stream => new GZipStream(stream, CompressionLevel.Optimal));
        Version = Convert.ToHexStringLower(SHA256.HashData(plain))[..16];
    }

    /// <summary>Changes with the content.</summary>
    public string Version { get; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var headers = response.Headers;
        headers.ETag = $"\"{Version}\"";
        headers.CacheControl = request.Query["v"] == Version ? "public, max-age=31536000, immutable" : "public, no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.XContentTypeOptions = "nosniff";
        if (request.Headers.IfNoneMatch == headers.ETag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var accepted = request.GetTypedHeaders().AcceptEncoding.Where(encoding => encoding.Quality is null or > 0).Select(encoding => encoding.Value.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (body, encoding) = accepted.Contains("br") ? (_brotli, "br") : accepted.Contains("gzip") ? (_gzip, "gzip") : (_plain, null);
        if (encoding is not null) headers.ContentEncoding = encoding;
        response.ContentType = _contentType;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(request.Method)) await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    private static byte[] Compressed(byte[] plain, Func<Stream, Stream> compress)
    {
        using var bytes = new MemoryStream();
        using (var stream = compress(bytes)) stream.Write(plain);
        return bytes.ToArray();
    }
}
