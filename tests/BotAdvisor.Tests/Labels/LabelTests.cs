using BotAdvisor.Labels;

namespace BotAdvisor.Tests.Labels;

public class LabelTests
{
    [Fact]
    public void Ids_are_the_names_in_kebab_case()
    {
        Label.Of(Theme.KwaliteitVanDeArbeid).ShouldBe("kwaliteit-van-de-arbeid");
        Label.Of(Intent.OutOfScope).ShouldBe("out-of-scope");
        Label.Of(Strength.OwnDocument).ShouldBe("own-document");
    }

    // The ids are a contract with everything outside: a renamed value must show here.
    [Fact]
    public void The_ids_of_the_contract_are_all_there()
    {
        Label.All<Intent>().ShouldBe("greeting help thanks goodbye find-phase explain-phase explain-concept find-advice role-future research-fact worry works-council team-scan human privacy about stop back restart out-of-scope".Split(' '));
        Label.All<Phase>().ShouldBe(["automatisering", "digitalisering", "dataficering"]);
        Label.All<Dimension>().ShouldBe(["basistechnologie", "beeld", "gebruik", "opbrengst", "verandering", "overheidscontext", "governance"]);
        Label.All<Theme>().ShouldBe(["awareness", "innovatie", "experimenteren", "monitoring", "scholing", "kwaliteit-van-de-arbeid", "hr-beleid", "hr-instrumentarium", "werkgeverschap"]);
        Label.All<Level>().ShouldBe(["sector", "organisatie"]);
        Label.All<Strength>().ShouldBe(["report", "derived", "law", "general", "own-document"]);
    }

    [Fact]
    public void Ids_compare_ordinally()
    {
        Label.TryParse<Phase>("Digitalisering", out _).ShouldBeFalse();
        Label.TryParse<Phase>("digitalisering", out var phase).ShouldBeTrue();
        phase.ShouldBe(Phase.Digitalisering);
    }
}
