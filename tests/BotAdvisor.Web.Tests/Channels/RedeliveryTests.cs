using System.Collections.Concurrent;
using System.Text.Json;
using BotAdvisor.Turns;
using BotAdvisor.Web.Tests.Channels.Cards;
using Microsoft.Extensions.DependencyInjection;

namespace BotAdvisor.Web.Tests.Channels;

/// <summary>
/// Presses of card buttons that are sent again under new ids, a thousand times, at random moments: at the same time, a little later, and after
/// the conversation has long gone on. None acts twice. And twenty messages at once are answered in their order.
/// </summary>
public sealed class RedeliveryTests : ServedTests
{
    private const int Conversations = 50;
    private const int CopiesOfEach = 4;
    private const int Seed = 20261125;

    private static readonly string[] Pressed = ["Overslaan", "Online systemen en de cloud", "Voor contact met inwoners", "Dezelfde dienst is beter"];

    private readonly ConcurrentBag<JsonElement> _responses = [];
    private int _presses;

    [Fact]
    public async Task No_copy_of_a_press_acts()
    {
        var undisturbed = await TalksAsync("undisturbed", new Random(Seed), copies: 0);
        var copies = 0;

        await Parallel.ForAsync(0, Conversations, async (i, _) =>
        {
            var last = await TalksAsync($"c{i}", new Random(Seed + i), CopiesOfEach);
            Interlocked.Add(ref copies, (Pressed.Length + 1) * CopiesOfEach);
            CardText.Blocks(last).ShouldBe(CardText.Blocks(undisturbed), $"conversation {i}");
        });

        await Server.Services.GetRequiredService<Intake>().DrainAsync(CancellationToken.None);
        copies.ShouldBe(1_000);
        _responses.Count.ShouldBe(_presses);
        // The question, the explanation behind the result, and the question again that shows where the dialog stands.
        var byConversation = Connector.Received.ToLookup(reply => reply.GetProperty("conversation").GetProperty("id").GetString());
        foreach (var sent in byConversation) sent.Count().ShouldBe(2, sent.Key);
        byConversation.Count.ShouldBe(Conversations + 1);
    }

    [Fact]
    public async Task Twenty_messages_at_once_are_answered_in_their_order()
    {
        string[] concepts = ["blockchain", "big data", "algoritme", "robots", "cloud"];
        for (var i = 0; i < 20; i++)
        {
            using var response = await Server.PostAsync(Activities.Message($"m{i}", $"wat is {concepts[i % concepts.Length]}", serviceUrl: Connector.ServiceUrl, channel: "msteams"));
            response.IsSuccessStatusCode.ShouldBeTrue();
        }

        // Waits for its turn at the connector, too: no more than eight in two seconds go out.
        (await Wait.ForAsync(() => Connector.Received.Count == 20)).ShouldBeTrue();
        Connector.Received.Select(reply => reply.GetProperty("replyToId").GetString()).ShouldBe(Enumerable.Range(0, 20).Select(i => $"m{i}"));
        foreach (var (reply, i) in Connector.Received.Select((reply, i) => (reply, i))) reply.GetProperty("speak").GetString()!.ShouldContain(concepts[i % concepts.Length], Case.Insensitive);
    }

    // A whole dialog by buttons, to the explanation of the phase found; copies of every press come at random moments from then on.
    private async Task<JsonElement> TalksAsync(string conversation, Random random, int copies)
    {
        using var response = await Server.PostAsync(Activities.Message($"{conversation}-1", "in welke fase zit mijn team", conversation, Connector.ServiceUrl, "msteams"));
        var card = (await Connector.ReplyToAsync($"{conversation}-1", TimeSpan.FromSeconds(60))).ShouldNotBeNull().GetProperty("attachments")[0].GetProperty("content");
        var copying = new List<Task>();
        foreach (var title in Pressed)
        {
            var next = await PressAsync(card, title, conversation, copies, random, copying);
            next.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.card.adaptive");
            card = next.GetProperty("value");
        }

        await PressAsync(card, "Meer over digitalisering", conversation, copies, random, copying);
        await Task.WhenAll(copying);
        return card;
    }

    private async Task<JsonElement> PressAsync(JsonElement card, string title, string conversation, int copies, Random random, List<Task> copying)
    {
        var button = CardText.Buttons(card).First(button => button.GetProperty("title").GetString() == title);
        for (var i = 0; i < copies; i++)
        {
            var wait = TimeSpan.FromMilliseconds(random.Next(1, 2_000));
            copying.Add(Task.Run(async () =>
            {
                await Task.Delay(wait);
                await SendAsync(button, conversation);
            }));
        }

        return await SendAsync(button, conversation);
    }

    private async Task<JsonElement> SendAsync(JsonElement button, string conversation)
    {
        using var response = await Server.PostAsync(Activities.Press(button, $"p{Interlocked.Increment(ref _presses)}", Connector.ServiceUrl, conversation));
        response.IsSuccessStatusCode.ShouldBeTrue();
        var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        _responses.Add(body);
        return body;
    }
}
