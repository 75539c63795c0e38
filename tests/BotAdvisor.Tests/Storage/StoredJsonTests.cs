using System.Text.Json;
using BotAdvisor.Labels;
using BotAdvisor.Storage;

namespace BotAdvisor.Tests.Storage;

public class StoredJsonTests
{
    [Fact]
    public void A_conversation_in_a_dialog_survives_being_stored()
    {
        var conversation = Talk.InScan("1", "terug", "2").Conversation;

        var read = StoredJson.ReadConversation(StoredJson.Write(conversation));

        StoredJson.Write(read).ShouldBe(StoredJson.Write(conversation));
        read.Dialog!.AnswerOf("basistechnologie").ShouldBe(["digitalisering"]);
    }

    [Fact]
    public void A_reply_with_everything_in_it_survives_being_stored()
    {
        var reply = new Talk().AnswersPhase("dataficering");

        var read = StoredJson.ReadReply(StoredJson.Write(reply));

        StoredJson.Write(read).ShouldBe(StoredJson.Write(reply));
        read.Phase!.Shares[Phase.Dataficering].ShouldBe(reply.Phase!.Shares[Phase.Dataficering]);
    }

    [Fact]
    public void What_the_user_typed_is_not_in_the_state() =>
        StoredJson.Write(Talk.That("in welke fase zit mijn team", "mijn geheime zin over het zaaksysteem").Conversation).ShouldNotContain("geheime");

    [Fact]
    public void No_name_of_a_type_is_stored() =>
        StoredJson.Write(Talk.InScan("1").Conversation).ShouldNotContain("BotAdvisor");

    [Fact]
    public void A_newer_form_is_refused() =>
        Should.Throw<NewerSchemaException>(() => StoredJson.ReadConversation("""{"schema":2,"dialog":"in some form of the future"}""")).Schema.ShouldBe(2);

    [Theory]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("""{"schema":1,"language":"klingon"}""")]
    public void A_damaged_conversation_is_not_taken_for_a_new_one(string json) => Should.Throw<JsonException>(() => StoredJson.ReadConversation(json));

    [Fact]
    public void The_state_of_the_longest_dialog_is_small()
    {
        var talk = new Talk();
        talk.AnswersPhase("dataficering");

        StoredJson.Write(talk.Conversation).Length.ShouldBeLessThan(4096);
    }
}
