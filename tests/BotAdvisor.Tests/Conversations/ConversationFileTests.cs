namespace BotAdvisor.Tests.Conversations;

/// <summary>The conversations of this folder go as they are written; <see cref="ConversationFile"/> tells their form.</summary>
public class ConversationFileTests
{
    public static TheoryData<string> Files => [.. ConversationFile.All];

    [Fact]
    public void There_are_at_least_sixty() => ConversationFile.All.Count.ShouldBeGreaterThanOrEqualTo(60);

    [Theory]
    [MemberData(nameof(Files))]
    public Task A_conversation_goes_as_written(string file) => ConversationFile.PlayAsync(file, Talk.Advisor);
}
