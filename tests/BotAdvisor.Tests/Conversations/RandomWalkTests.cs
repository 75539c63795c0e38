using BotAdvisor.Replies;
using BotAdvisor.Storage;

namespace BotAdvisor.Tests.Conversations;

/// <summary>People who press and type whatever comes up: no exception, never stuck, never a state over 4 KB, and stored and read back between any two turns.</summary>
public class RandomWalkTests
{
    private const int Walks = 3_400;
    private const int Steps = 30;
    private const int MostStored = 4096;

    private static readonly string[] Typed =
    [
        "stop", "terug", "twee terug", "opnieuw", "help", "overslaan", "klaar", "weet ik niet", "allebei", "1 en 2", "2", "7", "wat is blockchain eigenlijk?", "nee, toch voor de sector",
        "scholing en hr-beleid voor onze gemeente", "ik ben bang voor mijn baan", "asdfgh", "", "🙂", "wij tikken alles over en bewaren het in mappen", "telefoon beantwoorden, dossiers controleren", "ja", "nee",
        "in welke fase zit mijn team", "advies", "wat verandert er in mijn werk", "agenda voor een teamgesprek", "boa", "english please", "<b>hallo</b>", "kan ik een mens spreken",
    ];

    [Fact]
    public async Task Whatever_is_pressed_and_typed_the_conversation_goes_on()
    {
        var user = new RandomUser(new Random(11), Typed, pressesOf: 3);
        var largest = 0;
        for (var walk = 0; walk < Walks; walk++)
        {
            var conversation = Conversation.New;
            Reply? last = null;
            for (var step = 0; step < Steps; step++)
            {
                var message = user.Says(last, "walk", $"{walk}-{step}");
                var turn = await Talk.Advisor.AnswerAsync(message, conversation);
                last = turn.Reply.ShouldNotBeNull();
                PlainText.Of(last).ShouldNotBeNullOrWhiteSpace();
                var stored = StoredJson.Write(turn.Next);
                largest = Math.Max(largest, stored.Length);
                conversation = StoredJson.ReadConversation(stored);
            }
        }

        largest.ShouldBeLessThan(MostStored);
    }
}
