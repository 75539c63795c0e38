using System.Net;
using System.Text.Json;

namespace BotAdvisor.Web.Tests.Channels;

/// <summary>What a channel sends, replayed: every kind of activity gets the answer that the protocol has for it.</summary>
public sealed class RecordedActivitiesTests : ServedTests
{
    private static readonly string[] Answered = ["adaptiveCard/action", "composeExtension/query", "composeExtension/selectItem", "composeExtension/fetchTask", "composeExtension/submitAction", "message/submitAction"];

    [Fact]
    public async Task Every_kind_gets_its_answer_and_twice_the_same()
    {
        foreach (var activity in RecordedActivities.All(Connector.ServiceUrl).Concat(RecordedActivities.All(Connector.ServiceUrl)))
        {
            using var response = await Server.PostAsync(activity);
            response.StatusCode.ShouldBe(Expected(JsonDocument.Parse(activity).RootElement), activity);
        }
    }

    [Fact]
    public async Task The_press_of_a_card_button_is_answered_with_a_card_in_its_place()
    {
        using var response = await Server.PostAsync(Press("start:fase-bepalen"));

        var body = await BodyAsync(response);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        body.GetProperty("statusCode").GetInt32().ShouldBe(200);
        body.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.card.adaptive");
        body.GetProperty("value").GetProperty("type").GetString().ShouldBe("AdaptiveCard");
        Connector.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_press_that_is_sent_again_under_new_ids_counts_once()
    {
        var bodies = new List<string>();
        for (var i = 0; i < 10; i++)
        {
            using var response = await Server.PostAsync(Press("start:fase-bepalen", id: $"again-{i}"));
            bodies.Add(await response.Content.ReadAsStringAsync());
        }

        bodies.Distinct().ShouldHaveSingleItem();
        using var other = await Server.PostAsync(Press("choose:help", id: "other"));
        (await other.Content.ReadAsStringAsync()).ShouldNotBe(bodies[0]);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("""{"action":5}""")]
    [InlineData("""{"action":{"type":"Action.Submit"}}""")]
    [InlineData("""{"action":{"type":7}}""")]
    public async Task A_press_that_is_none_is_refused_in_the_form_that_the_protocol_has_for_it(string value)
    {
        using var response = await Server.PostAsync(Press("", value: value));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var body = await BodyAsync(response);
        body.GetProperty("statusCode").GetInt32().ShouldBe(400);
        body.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.error");
        body.GetProperty("value").GetProperty("code").GetString().ShouldBe("BadRequest");
    }

    [Fact]
    public async Task A_press_whose_caller_expects_replies_finds_its_answer_in_the_body_of_those()
    {
        using var response = await Server.PostAsync(Press("start:fase-bepalen", deliveryMode: "expectReplies"));

        var body = await BodyAsync(response);
        body.GetProperty("activities").GetArrayLength().ShouldBe(0);
        body.GetProperty("body").GetProperty("value").GetProperty("type").GetString().ShouldBe("AdaptiveCard");
    }

    private static HttpStatusCode Expected(JsonElement activity) => activity.GetProperty("type").GetString() switch
    {
        "message" or "messageUpdate" => activity.TryGetProperty("deliveryMode", out _) ? HttpStatusCode.OK : HttpStatusCode.Accepted,
        "invoke" when Answered.Contains(activity.GetProperty("name").GetString()) => activity.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Object ? HttpStatusCode.OK : HttpStatusCode.BadRequest,
        "invoke" => HttpStatusCode.NotImplemented,
        "installationUpdate" => activity.GetProperty("action").GetString() == "add" ? HttpStatusCode.Accepted : HttpStatusCode.OK,
        "conversationUpdate" when activity.TryGetProperty("membersAdded", out var members) && members.EnumerateArray().Any(member => member.GetProperty("id").GetString() == activity.GetProperty("recipient").GetProperty("id").GetString()) => HttpStatusCode.Accepted,
        _ => HttpStatusCode.OK,
    };

    private static async Task<JsonElement> BodyAsync(HttpResponseMessage response) => JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

    private string Press(string choice, string id = "p1", string? value = null, string deliveryMode = "normal")
    {
        var activity = Activities.Common("invoke", id, serviceUrl: Connector.ServiceUrl, channel: "msteams");
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = "card-1";
        activity["deliveryMode"] = deliveryMode;
        activity["value"] = JsonDocument.Parse(value ?? $$$"""{"action":{"type":"Action.Execute","data":{"choice":"{{{choice}}}"}},"trigger":"manual"}""").RootElement;
        return JsonSerializer.Serialize(activity);
    }
}
