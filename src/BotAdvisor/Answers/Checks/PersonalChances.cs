using System.Collections.Frozen;

namespace BotAdvisor.Answers.Checks;

/// <summary>Tells where a sentence gives a figure, or a likelihood of losing work, to the person who reads it. Figures are about kinds of work, never about somebody.</summary>
internal static class PersonalChances
{
    private static readonly FrozenSet<string> Persons = Set("je jij jou jouw jullie u uw uzelf jezelf you your yours yourself");
    private static readonly FrozenSet<string> Likelihoods = Set("kans risico waarschijnlijk waarschijnlijkheid zeker zekerheid chance chances risk likely likelihood probability probably certain certainly");
    private static readonly FrozenSet<string> Loss = Set("baan banen werk functie ontslag ontslagen overbodig verdwijnt verdwijnen kwijt vervangen job jobs work role fired redundant disappear disappears replaced lose losing");
    private static readonly FrozenSet<string> Percent = Set("procent percent percentage");

    public static bool AreIn(SaidWords said)
    {
        if (!said.HasAny(Persons)) return false;
        return said.HasAny(Percent) || said.HasPercentSign || (said.HasAny(Likelihoods) && said.HasAny(Loss));
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
