using System.Text.Json;
using BotAdvisor.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace BotAdvisor.Web.Tests.Channels;

/// <summary>Ten thousand activities of which nine in ten are copies, sent at the same time: every message is answered once and counts once.</summary>
public sealed class ExactlyOnceTests
{
    private const int Conversations = 200;
    private const int Copies = 10;

    private static readonly string[] Script = ["in welke fase zit mijn team", "overslaan", "2", "1", "terug"];

    [Fact]
    public async Task Copies_get_no_reply_and_change_nothing()
    {
        await using var connector = await ConnectorStub.StartAsync();
        await using var server = await TestServer.StartAsync();
        await ConverseAsync(server, connector, "undisturbed", copies: 1);

        await Parallel.ForAsync(0, Conversations, async (i, _) => await ConverseAsync(server, connector, $"c{i}", Copies));

        (await Wait.ForAsync(() => connector.Received.Count >= (Conversations + 1) * Script.Length)).ShouldBeTrue();
        await server.Services.GetRequiredService<Intake>().DrainAsync(CancellationToken.None);
        var byConversation = connector.Received.ToLookup(reply => reply.GetProperty("conversation").GetProperty("id").GetString());
        var expected = Texts(byConversation["undisturbed"]);
        for (var i = 0; i < Conversations; i++) Texts(byConversation[$"c{i}"]).ShouldBe(expected, $"conversation {i}");
        connector.Received.Count.ShouldBe((Conversations + 1) * Script.Length);
    }

    private static async Task ConverseAsync(TestServer server, ConnectorStub connector, string conversation, int copies)
    {
        for (var number = 0; number < Script.Length; number++)
        {
            var activity = JsonSerializer.Serialize(Activities.Message($"{conversation}-{number}", Script[number], conversation, connector.ServiceUrl));
            await Task.WhenAll(Enumerable.Range(0, copies).Select(async _ =>
            {
                using var response = await server.PostAsync(activity);
                response.StatusCode.ShouldBe(System.Net.HttpStatusCode.Accepted);
            }));
        }
    }

    private static IEnumerable<string?> Texts(IEnumerable<JsonElement> replies) => replies.Select(reply => reply.GetProperty("text").GetString());
}
