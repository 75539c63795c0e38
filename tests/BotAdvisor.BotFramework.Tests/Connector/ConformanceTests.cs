using System.Text.Json;
using BotAdvisor.BotFramework.Authentication;
using BotAdvisor.BotFramework.Connector;
using BotAdvisor.BotFramework.Schema;
using Microsoft.Extensions.Logging.Abstractions;

namespace BotAdvisor.BotFramework.Tests.Connector;

/// <summary>Our connector client against a server made of Microsoft's own models.</summary>
public sealed class ConformanceTests : IAsyncLifetime
{
    private readonly NodeProcess _node = NodeProcess.Start("connector-server.cjs");
    private ConnectorClient _client = null!;
    private string _url = "";

    public async Task InitializeAsync()
    {
        _url = $"http://127.0.0.1:{await _node.HearAsync()}/";
        var transport = new ConnectorTransport(new HttpClient(), new ServiceUrlPolicy([], allowLoopback: true), new NoTokens(), TimeProvider.System, NullLogger<ConnectorTransport>.Instance);
        _client = new ConnectorClient(transport, new ConnectorRetry(TimeProvider.System, new Random(1)));
    }

    public Task DisposeAsync()
    {
        _node.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_message_with_card_buttons_and_entities_reads_the_same_on_the_other_side()
    {
        var message = Connectors.Message("Hé, één vraag: 😀?") with
        {
            ReplyToId = "q:1",
            Locale = "nl-NL",
            InputHint = "expectingInput",
            Attachments = [new() { ContentType = Attachment.AdaptiveCard, Content = Json("""{"type":"AdaptiveCard","version":"1.5","body":[]}""") }],
            SuggestedActions = new() { Actions = [new() { Type = "imBack", Title = "Ja", Value = Json("\"Ja\"") }] },
            Entities = [Json("""{"type":"https://schema.org/Message","@type":"Message"}""")],
            ChannelData = Json("""{"feedbackLoop":{"type":"default"}}"""),
        };

        var answer = await _client.SendAsync(_url, message, default);

        answer.Value!.Id.ShouldBe("sent-1");
        var call = await HeardAsync();
        call.GetProperty("path").GetString().ShouldBe("/v3/conversations/a%3A1/activities/q%3A1");
        var understood = call.GetProperty("understood");
        understood.GetProperty("text").GetString().ShouldBe("Hé, één vraag: 😀?");
        understood.GetProperty("attachments")[0].GetProperty("contentType").GetString().ShouldBe(Attachment.AdaptiveCard);
        understood.GetProperty("suggestedActions").GetProperty("actions")[0].GetProperty("title").GetString().ShouldBe("Ja");
        // Nothing we send is unknown to their models: what they understood is what was sent.
        foreach (var field in call.GetProperty("body").EnumerateObject()) understood.TryGetProperty(field.Name, out _).ShouldBeTrue(field.Name);
    }

    [Fact]
    public async Task Update_delete_and_attachments_are_understood()
    {
        (await _client.UpdateAsync(_url, Connectors.Message("beter") with { Id = "sent-1" }, default)).Outcome.IsDone.ShouldBeTrue();
        (await HeardAsync()).GetProperty("method").GetString().ShouldBe("PUT");
        (await _client.DeleteAsync(_url, "a:1", "sent-1", isTargeted: true, default)).IsDone.ShouldBeTrue();
        (await HeardAsync()).GetProperty("query").GetString().ShouldBe("?isTargetedActivity=true");
        (await _client.UploadAttachmentAsync(_url, "a:1", new("text/plain", "a.txt", "hoi"u8.ToArray()), default)).Value!.Id.ShouldBe("file-1");
        (await HeardAsync()).GetProperty("body").GetProperty("originalBase64").GetString().ShouldBe("aG9p");
    }

    [Fact]
    public async Task Conversations_with_one_person_and_threads_are_created()
    {
        var personal = new ConversationParameters { Bot = new() { Id = "28:bot" }, Members = [new() { Id = "29:u" }], TenantId = "t" };
        var thread = new ConversationParameters { IsGroup = true, ChannelData = Json("""{"channel":{"id":"19:c@thread.tacv2"}}"""), Activity = Connectors.Message() };

        (await _client.CreateConversationAsync(_url, personal, default)).Value.ShouldBe(new ConversationResource("a:new", "first", "https://smba.trafficmanager.net/emea/"));
        (await HeardAsync()).GetProperty("understood").GetProperty("isGroup").GetBoolean().ShouldBeFalse();
        (await _client.CreateConversationAsync(_url, thread, default)).Outcome.IsDone.ShouldBeTrue();
        (await HeardAsync()).GetProperty("understood").GetProperty("isGroup").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Members_are_read_page_by_page()
    {
        var members = (await _client.MembersAsync(_url, "19:c@thread.tacv2", default)).Value!;

        members.Count.ShouldBe(1_201);
        members.Select(member => member.Id).Distinct().Count().ShouldBe(1_201);
        (await _client.MemberAsync(_url, "a:1", "29:member-1", default)).Value!.Name.ShouldBe("Member 1");
    }

    private static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement;

    private async Task<JsonElement> HeardAsync()
    {
        var call = Json(await _node.HearAsync());
        call.TryGetProperty("fault", out var fault).ShouldBeFalse(fault.ToString());
        return call;
    }
}
