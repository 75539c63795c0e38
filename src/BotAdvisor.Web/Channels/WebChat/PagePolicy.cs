namespace BotAdvisor.Web.Channels.WebChat;

/// <summary>What a browser may do on our pages: fetch from here alone, run our files alone, be framed by whom the operator allows.</summary>
internal sealed class PagePolicy(Settings settings, Visitors visitors)
{
    // An empty style element: Web Chat adds one without the nonce.
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    private readonly string _ancestors = settings.WebChat.AllowedOrigins.Count == 0 ? "'none'" : string.Join(' ', settings.WebChat.AllowedOrigins);

    public void Set(HttpContext context, PageView view)
    {
        var headers = context.Response.Headers;
        var address = visitors.AddressFor(context);
        var socket = $"{(address.Scheme == Uri.UriSchemeHttps ? "wss" : "ws")}://{address.Authority}";
        var scripted = view.Nonce is null ? "" : $"script-src 'self'; connect-src 'self' {socket}; img-src 'self' data: blob:; ";
        var styles = view.Nonce is null ? "'self'" : $"'self' 'nonce-{view.Nonce}' {EmptyStyle}";
        headers.ContentSecurityPolicy = $"default-src 'none'; {scripted}style-src {styles}; {(view.Nonce is null ? "img-src data:; " : "")}form-action 'self'; base-uri 'none'; frame-ancestors {_ancestors}";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }
}
