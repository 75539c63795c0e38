using System.Text.Json;

namespace BotAdvisor.Web.Tests.Channels;

/// <summary>Microsoft's own client for calling bots (botframework-connector, JavaScript) talks to us and reads what we answer.</summary>
public sealed class BotFrameworkClientTests : ServedTests
{
    private readonly NodeProcess _client = NodeProcess.Start("bot-framework-client.cjs");

    public override Task DisposeAsync()
    {
        _client.Dispose();
        return base.DisposeAsync();
    }

    [Fact]
    public async Task It_sends_messages_and_reads_the_replies_it_expects()
    {
        var answer = await PostAsync(Activities.Message("m1", "wat is blockchain", serviceUrl: Connector.ServiceUrl, expectReplies: true));

        answer.GetProperty("status").GetInt32().ShouldBe(200);
        var reply = answer.GetProperty("body").GetProperty("activities")[0];
        reply.GetProperty("type").GetString().ShouldBe("message");
        reply.GetProperty("text").GetString()!.ShouldContain("Blockchain");
        reply.GetProperty("replyToId").GetString().ShouldBe("m1");
    }

    [Fact]
    public async Task It_gets_the_status_of_every_other_kind()
    {
        (await PostAsync(Activities.Message("m1", "hoi", serviceUrl: Connector.ServiceUrl))).GetProperty("status").GetInt32().ShouldBe(202);
        (await PostAsync(Activities.Common("event", "e1", serviceUrl: Connector.ServiceUrl))).GetProperty("status").GetInt32().ShouldBe(200);
        (await PostAsync(Activities.Common("invoke", "i1", serviceUrl: Connector.ServiceUrl))).GetProperty("status").GetInt32().ShouldBe(501);
        (await PostAsync(Activities.Message("m2", "hoi", serviceUrl: "http://169.254.169.254/"))).GetProperty("status").GetInt32().ShouldBe(403);
        (await Connector.ReplyToAsync("m1", TimeSpan.FromSeconds(20))).ShouldNotBeNull();
    }

    [Fact]
    public async Task It_presses_a_button_of_a_card_and_reads_the_card_that_comes_back()
    {
        var press = Activities.Common("invoke", "p1", serviceUrl: Connector.ServiceUrl, channel: "msteams");
        press["name"] = "adaptiveCard/action";
        press["value"] = new { action = new { type = "Action.Execute", data = new { choice = "start:fase-bepalen" } } };

        var answer = await PostAsync(press);

        answer.GetProperty("status").GetInt32().ShouldBe(200);
        answer.GetProperty("body").GetProperty("value").GetProperty("type").GetString().ShouldBe("AdaptiveCard");
    }

    private async Task<JsonElement> PostAsync(Dictionary<string, object?> activity)
    {
        await _client.SayAsync(JsonSerializer.Serialize(new { url = new Uri(Server.Http.BaseAddress!, "api/messages"), activity }));
        return JsonDocument.Parse(await _client.HearAsync()).RootElement;
    }
}
