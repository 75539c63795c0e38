using BotAdvisor.Replies;
using BotAdvisor.Storage;

namespace BotAdvisor.Tests.Conversations;

/// <summary>Ten thousand times a conversation is broken off between two turns and taken up from what was stored: it goes on as if nothing had happened.</summary>
public class InterruptionTests
{
    private const int Interruptions = 10_000;
    private const int TurnsPerTalk = 12;

    private static readonly string[] Openings = ["in welke fase zit mijn team", "ik wil advies", "wat verandert er in mijn werk als boa", "agenda voor een teamgesprek", "dossier voor de or", "welke begrippen ken je", "what phase are we in"];
    private static readonly string[] Typed = ["overslaan", "terug", "2", "weet ik niet", "wat is een algoritme?", "wij bewaren alles in mappen", "scholing voor onze gemeente", "ja", "klaar", "help", "eerste"];

    [Fact]
    public async Task Taken_up_again_it_gives_the_same_answers()
    {
        var random = new Random(20);
        var user = new RandomUser(random, Typed, pressesOf: 4);
        for (var interruptions = 0; interruptions < Interruptions;)
        {
            var whole = Conversation.New with { Welcomed = true };
            var broken = whole;
            Reply? last = null;
            for (var turn = 0; turn < TurnsPerTalk; turn++)
            {
                var message = user.Says(last, "talk", $"{turn}");
                if (turn == 0) message = message with { Text = Openings[random.Next(Openings.Length)] };
                var (one, other) = (await Talk.Advisor.AnswerAsync(message, whole), await Talk.Advisor.AnswerAsync(message, broken));
                last = one.Reply.ShouldNotBeNull();
                StoredJson.Write(other.Reply!).ShouldBe(StoredJson.Write(last));
                whole = one.Next;
                broken = StoredJson.ReadConversation(StoredJson.Write(other.Next));
                interruptions++;
            }

            StoredJson.Write(broken).ShouldBe(StoredJson.Write(whole));
        }
    }
}
