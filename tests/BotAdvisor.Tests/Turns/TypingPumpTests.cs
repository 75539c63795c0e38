using BotAdvisor.Turns;

namespace BotAdvisor.Tests.Turns;

public class TypingPumpTests
{
    [Fact]
    public void A6000_typing_lasts_three_seconds_and_A6001_is_not_repeated_before_two()
    {
        TypingPump.Every.ShouldBeLessThan(TimeSpan.FromSeconds(3));
        TypingPump.Every.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(2));
    }
}
