namespace BotAdvisor.Web;

/// <summary>The Direct Line server, which the web page and other Direct Line clients talk to.</summary>
public sealed class DirectLineSettings
{
    internal const int ShortestSecret = 32;
    internal const int LongestSecret = 500;
    internal const int MostPerMinute = 1_000_000;

    /// <summary>What a server of your own gets tokens with, 32 to 500 characters. The default is empty: one is made at the first start, and stored.</summary>
    public string Secret { get; set; } = "";

    /// <summary>How many conversations may begin in a minute from one address. From 1 to 1000000; the default is 120, enough for colleagues behind one address.</summary>
    public int ConversationsPerMinute { get; set; } = 120;

    /// <summary>How many messages a minute a conversation takes. From 1 to 1000000; the default is 60.</summary>
    public int MessagesPerMinute { get; set; } = 60;
}

/// <summary>The web page.</summary>
public sealed class WebChatSettings
{
    internal const int MostHours = 720;

    /// <summary>The pages that may show the advisor in a frame: exact origins. The default is empty: none.</summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>So many hours after the last message a conversation on the page is forgotten, with its texts. From 1 to 720; the default is 24.</summary>
    public int KeepHours { get; set; } = 24;
}

/// <summary>What must hold for the settings of the web page and of Direct Line.</summary>
internal static class WebSettingsRules
{
    /// <summary>What is wrong, one sentence each, with the remedy.</summary>
    public static IEnumerable<string> Complaints(Settings settings)
    {
        var (direct, web) = (settings.DirectLine, settings.WebChat);
        if (settings.PublicUrl.Length > 0 && !IsAddress(settings.PublicUrl, out _)) yield return $"PublicUrl is '{settings.PublicUrl}', not an https address. Write it as https://advies.gemeente.nl/, or leave it empty.";
        if (direct.Secret.Length is not 0 and (< DirectLineSettings.ShortestSecret or > DirectLineSettings.LongestSecret)) yield return $"DirectLine:Secret has {direct.Secret.Length} characters. Use {DirectLineSettings.ShortestSecret} to {DirectLineSettings.LongestSecret} random ones, or leave it empty to have one made.";
        foreach (var (name, value) in new[] { ("ConversationsPerMinute", direct.ConversationsPerMinute), ("MessagesPerMinute", direct.MessagesPerMinute) })
        {
            if (value is < 1 or > DirectLineSettings.MostPerMinute) yield return $"DirectLine:{name} is {value}. Set it to a number from 1 to {DirectLineSettings.MostPerMinute}.";
        }

        if (web.KeepHours is < 1 or > WebChatSettings.MostHours) yield return $"WebChat:KeepHours is {web.KeepHours}. Set it to a number of hours from 1 to {WebChatSettings.MostHours}.";
        foreach (var origin in web.AllowedOrigins.Where(origin => !IsOrigin(origin)))
        {
            yield return $"WebChat:AllowedOrigins holds '{origin}', not an origin. Write scheme and host alone, as https://intranet.gemeente.nl, with the port where it is not the usual one.";
        }
    }

    /// <summary>Whether a text is an https address that pages can be found under.</summary>
    public static bool IsAddress(string text, out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address) && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length + address.Query.Length + address.Fragment.Length == 0;

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && string.Equals(uri.GetLeftPart(UriPartial.Authority), text, StringComparison.OrdinalIgnoreCase);
}
