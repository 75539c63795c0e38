using System.Collections.Immutable;
using BotAdvisor.Labels;
using BotAdvisor.Phases;

namespace BotAdvisor.Tests.Phases;

public class PhaseEvidenceTests
{
    [Fact]
    public void Nothing_heard_gives_no_shares() => PhaseEvidence.Shares([]).ShouldBeNull();

    [Theory]
    [InlineData(1, 0.714)]
    [InlineData(7, 0.935)]
    public void More_answers_make_surer(int answers, double share)
    {
        var shares = PhaseEvidence.Shares(Enumerable.Repeat(Phase.Dataficering, answers)).ShouldNotBeNull();

        shares.Top.ShouldBe(Phase.Dataficering);
        shares.Shares[Phase.Dataficering].ShouldBe(share, 0.001);
        shares.Shares.Values.Sum().ShouldBe(1, 1e-9);
    }

    [Fact]
    public void Of_two_equal_phases_the_earlier_one_is_the_base() =>
        PhaseEvidence.Shares([Phase.Dataficering, Phase.Digitalisering])!.Top.ShouldBe(Phase.Digitalisering);

    [Fact]
    public void The_order_of_answers_does_not_matter()
    {
        Phase[] heard = [Phase.Automatisering, Phase.Dataficering, Phase.Automatisering];

        PhaseEvidence.Shares(heard)!.Shares.ShouldBe(PhaseEvidence.Shares(heard.Reverse())!.Shares);
    }

    [Fact]
    public void Phases_are_told_by_how_many_dimensions_were_heard_for_them()
    {
        var evidence = new PhaseEvidence(new Dictionary<Dimension, Phase>
        {
            [Dimension.Beeld] = Phase.Automatisering,
            [Dimension.Gebruik] = Phase.Digitalisering,
            [Dimension.Governance] = Phase.Digitalisering,
        }.ToImmutableSortedDictionary());

        evidence.ByPhase().Select(pair => pair.Phase).ShouldBe([Phase.Digitalisering, Phase.Automatisering]);
    }
}
