using System.Text.Json;

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

    /// <summary>The press of a button of a card, as Teams sends it.</summary>
    public static Dictionary<string, object?> Press(JsonElement button, string id, string serviceUrl, string conversation = "c1", string from = "user-1", bool group = false, string? choice = null)
    {
        var press = Common("invoke", id, conversation, serviceUrl, "msteams");
        ((Dictionary<string, object?>)press["from"]!)["id"] = from;
        if (group) InGroup(press);
        var data = button.GetProperty("data").Deserialize<Dictionary<string, object?>>()!;
        if (choice is not null) data["choice"] = choice;
        press["name"] = "adaptiveCard/action";
        press["value"] = new { action = new { type = "Action.Execute", verb = button.GetProperty("verb").GetString(), data }, trigger = "manual" };
        return press;
    }

    /// <summary>Makes an activity one of a group chat, in which the bot is mentioned.</summary>
    public static Dictionary<string, object?> InGroup(Dictionary<string, object?> activity)
    {
        ((Dictionary<string, object?>)activity["conversation"]!)["isGroup"] = true;
        ((Dictionary<string, object?>)activity["conversation"]!)["conversationType"] = "groupChat";
        if (activity.TryGetValue("text", out var text)) activity["text"] = $"<at>Bot</at> {text}";
        activity["entities"] = new object[] { new { type = "mention", text = "<at>Bot</at>", mentioned = new { id = "bot-1", name = "Bot" } } };
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
