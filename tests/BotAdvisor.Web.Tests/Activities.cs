namespace BotAdvisor.Web.Tests;

/// <summary>Activities as a channel sends them.</summary>
internal static class Activities
{
    public static Dictionary<string, object?> Message(string id, string text, string conversation = "c1", string serviceUrl = "http://127.0.0.1:9/", string channel = "test", bool expectReplies = false)
    {
        var activity = Common("message", id, conversation, serviceUrl, channel);
        activity["text"] = text;
        if (expectReplies) activity["deliveryMode"] = "expectReplies";
        return activity;
    }

    /// <summary>A message that says in which tenant its conversation lives, as Teams does.</summary>
    public static Dictionary<string, object?> InTenant(string? tenant, string serviceUrl, string id = "m1", string conversation = "c1", string channel = "msteams", bool expectReplies = false)
    {
        var activity = Message(id, "hoi", conversation, serviceUrl, channel, expectReplies);
        if (tenant is not null) ((Dictionary<string, object?>)activity["conversation"]!)["tenantId"] = tenant;
        return activity;
    }

    public static Dictionary<string, object?> Common(string type, string id, string conversation = "c1", string serviceUrl = "http://127.0.0.1:9/", string channel = "test") => new()
    {
        ["type"] = type,
        ["id"] = id,
        ["channelId"] = channel,
        ["serviceUrl"] = serviceUrl,
        ["from"] = new Dictionary<string, object?> { ["id"] = "user-1", ["name"] = "User" },
        ["recipient"] = new Dictionary<string, object?> { ["id"] = "bot-1", ["name"] = "Bot" },
        ["conversation"] = new Dictionary<string, object?> { ["id"] = conversation },
    };
}
