using System.Text;
using System.Text.Json;
using BotAdvisor.BotFramework.Schema;

namespace BotAdvisor.BotFramework.Tests.Schema;

public class ActivityJsonTests
{
    private const string Complete =
        """{"type":"message","id":"1","channelId":"msteams","from":{"id":"29:u"},"recipient":{"id":"28:b"},"conversation":{"id":"a:1","isGroup":false},"text":"hoi","serviceUrl":"http://localhost:1/"}""";

    [Fact]
    public void A_complete_activity_is_read()
    {
        var activity = Read(Complete);

        ActivityRules.IsComplete(activity.ShouldNotBeNull()).ShouldBeTrue();
        activity.Text.ShouldBe("hoi");
        activity.Conversation!.Id.ShouldBe("a:1");
    }

    [Fact]
    public void Names_are_read_in_any_case_and_written_exactly()
    {
        var activity = Read("""{"Type":"message","CHANNELID":"x","From":{"ID":"u"}}""").ShouldNotBeNull();

        activity.ChannelId.ShouldBe("x");
        Written(activity).ShouldBe("""{"type":"message","channelId":"x","from":{"id":"u"}}""");
    }

    [Fact]
    public void Unknown_fields_survive_a_round_trip()
    {
        var activity = Read("""{"type":"message","other":"x","from":{"id":"u","deep":[1,{"a":null}]},"entities":[{"type":"clientInfo","country":"NL"},7]}""").ShouldNotBeNull();

        Written(activity).ShouldBe("""{"type":"message","from":{"id":"u","deep":[1,{"a":null}]},"entities":[{"type":"clientInfo","country":"NL"},7],"other":"x"}""");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("\"text\"")]
    [InlineData("""{"type":"message","type":"event"}""")]
    [InlineData("""{"type":"message","x":1,"x":2}""")]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"from":"me"}""")]
    [InlineData("""{"from":{"id":{}}}""")]
    [InlineData("""{"timestamp":"yesterday"}""")]
    [InlineData("""{"membersAdded":{"id":"x"}}""")]
    [InlineData("""{"text":"\ud800"}""")]
    [InlineData("""{"text":"a","value":NaN}""")]
    [InlineData("""{"value":{"a":"\udc00"}}""")]
    [InlineData("""{"value":{"\ud800":1}}""")]
    [InlineData("""{"unknown":"\ud83d\ud83d"}""")]
    [InlineData("""{"channelData":{"a":1,"a":2}}""")]
    [InlineData("""{"value":[{"a":1,"a":2}]}""")]
    [InlineData("""{"unknown":{"b":{"a":1,"a":2}}}""")]
    [InlineData("""{"type":"message"} trailing""")]
    public void What_is_no_activity_is_refused_without_an_exception(string json) => Read(json).ShouldBeNull();

    [Theory]
    [InlineData(60, true)]
    [InlineData(64, false)]
    [InlineData(1_000, false)]
    [InlineData(100_000, false)]
    public void Depth_is_limited(int depth, bool accepted)
    {
        var json = $$"""{"type":"message","value":{{new string('[', depth)}}{{new string(']', depth)}}}""";

        (Read(json) is not null).ShouldBe(accepted);
    }

    [Theory]
    [InlineData("type")]
    [InlineData("channelId")]
    [InlineData("from")]
    [InlineData("recipient")]
    [InlineData("conversation")]
    public void An_activity_that_lacks_a_required_field_is_not_complete(string field)
    {
        using var document = JsonDocument.Parse(Complete);
        var without = document.RootElement.EnumerateObject().Where(property => property.Name != field).ToDictionary(property => property.Name, property => property.Value);

        ActivityRules.IsComplete(Read(JsonSerializer.Serialize(without))!).ShouldBeFalse();
    }

    private static Activity? Read(string json) => ActivityJson.Read(Encoding.UTF8.GetBytes(json));

    private static string Written(Activity activity) => Encoding.UTF8.GetString(ActivityJson.Write(activity));
}
