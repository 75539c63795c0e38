using System.Collections.Immutable;
using BotAdvisor.Labels;
using BotAdvisor.Phases;

namespace BotAdvisor.Tests.Phases;

public class PhaseModelTests
{
    private static readonly PhaseEvidence Nothing = new();

    [Fact]
    public void Nothing_known_gives_no_shares() => PhaseModel.Shares(Nothing).ShouldBeNull();

    [Fact]
    public void More_answers_make_surer()
    {
        var shares = Enum.GetValues<Dimension>().Select((_, i) => PhaseModel.Shares(Answered([.. Enum.GetValues<Dimension>().Take(i + 1).Select(dimension => (dimension, Phase.Dataficering))]))!.Shares[Phase.Dataficering]).ToArray();

        shares.ShouldBeInOrder(SortDirection.Ascending);
        shares[0].ShouldBeGreaterThan(0.4);
        shares[^1].ShouldBeInRange(0.9, 0.999);
    }

    [Fact]
    public void Shares_are_those_of_all_seven_dimensions_and_together_one()
    {
        var shares = PhaseModel.Shares(Answered((Dimension.Beeld, Phase.Automatisering), (Dimension.Gebruik, Phase.Digitalisering), (Dimension.Basistechnologie, Phase.Digitalisering)))!;

        shares.Top.ShouldBe(Phase.Digitalisering);
        shares.Shares.Values.Sum().ShouldBe(1, 1e-9);
        shares.Shares[Phase.Automatisering].ShouldBeGreaterThan(shares.Shares[Phase.Dataficering]);
    }

    [Fact]
    public void An_answer_weighs_more_than_a_sign_in_a_story()
    {
        var heard = Nothing with { Heard = Nothing.Heard.SetItem(Dimension.Gebruik, Phase.Dataficering) };

        PhaseModel.Shares(heard)!.Shares[Phase.Dataficering].ShouldBeLessThan(PhaseModel.Shares(Answered((Dimension.Gebruik, Phase.Dataficering)))!.Shares[Phase.Dataficering]);
    }

    [Fact]
    public void Two_phases_for_one_dimension_share_it()
    {
        var both = PhaseModel.Shares(Nothing with { Answered = Nothing.Answered.SetItem(Dimension.Gebruik, [Phase.Automatisering, Phase.Digitalisering]) })!;

        both.Shares[Phase.Automatisering].ShouldBe(both.Shares[Phase.Digitalisering], 1e-9);
        both.Shares[Phase.Dataficering].ShouldBeLessThan(both.Shares[Phase.Digitalisering]);
    }

    [Fact]
    public void The_most_telling_question_comes_first_and_none_when_all_is_clear()
    {
        PhaseModel.MostTelling(Nothing, [Dimension.Governance, Dimension.Basistechnologie]).ShouldBe(Dimension.Basistechnologie);
        PhaseModel.MostTelling(Answered([.. Enum.GetValues<Dimension>().Take(4).Select(dimension => (dimension, Phase.Dataficering))]), [Dimension.Governance]).ShouldBeNull();
        PhaseModel.MostTelling(Nothing, []).ShouldBeNull();
    }

    private static PhaseEvidence Answered(params (Dimension Dimension, Phase Phase)[] answers) => new()
    {
        Answered = answers.ToImmutableSortedDictionary(answer => answer.Dimension, answer => ImmutableArray.Create(answer.Phase)),
    };
}
