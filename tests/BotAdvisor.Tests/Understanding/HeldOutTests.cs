using BotAdvisor.Content;
using BotAdvisor.Knowledge;
using BotAdvisor.Labels;
using BotAdvisor.Understanding;
using Xunit.Abstractions;

namespace BotAdvisor.Tests.Understanding;

/// <summary>How well messages are understood that nothing was learned from. The figures themselves come from <c>eng/evaluate.sh</c>; here they may not fall.</summary>
public class HeldOutTests(ITestOutputHelper output)
{
    private const double TooAlike = 0.6;

    private static readonly Utterance[] Learned = [.. Talk.Content.Knowledge.Utterances];
    private static readonly (string File, Utterance Utterance)[] HeldOut = [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Understanding", "Data"), "*.jsonl").Order(StringComparer.Ordinal).SelectMany(Read)];
    private static readonly (Utterance Truth, Reading Said)[] Cases = [.. HeldOut.Select(pair => (pair.Utterance, Talk.Advisor.Read(pair.Utterance.Text)))];

    [Fact]
    public void There_is_enough_to_learn_from_and_to_measure_by()
    {
        Learned.Length.ShouldBeGreaterThan(2_500);
        HeldOut.Length.ShouldBeGreaterThan(800);
        ((double)HeldOut.Count(pair => pair.Utterance.Intent == Intent.OutOfScope) / HeldOut.Length).ShouldBeGreaterThanOrEqualTo(0.14);
    }

    // By the pieces of three letters they share (Jaccard): what was nearly learned measures nothing.
    [Fact]
    public void Nothing_held_out_is_a_near_copy_of_what_is_learned()
    {
        var learned = Learned.Select(utterance => (utterance.Text, Pieces: Pieces(utterance.Text))).ToArray();

        var alike = HeldOut.AsParallel().Select(pair => (pair.File, pair.Utterance.Text, Near: Nearest(Pieces(pair.Utterance.Text), learned))).Where(pair => pair.Near.Likeness >= TooAlike).ToArray();

        alike.ShouldBeEmpty();
    }

    [Fact]
    public void Intents_are_understood() => AtLeast(0.92, "intent", Cases, one => one.Said.Intent == one.Truth.Intent);

    [Fact]
    public void Concepts_are_found() => AtLeast(0.95, "concept", Cases.Where(one => one.Truth.Concept is not null), one => !one.Said.Concepts.IsEmpty && one.Said.Concepts[0] == one.Truth.Concept);

    [Fact]
    public void Themes_are_found_and_no_others()
    {
        var advice = Cases.Where(one => one.Truth.Intent == Intent.FindAdvice).ToArray();
        var right = advice.Sum(one => one.Said.Themes.Intersect(one.Truth.Themes).Count());

        ((double)right / advice.Sum(one => one.Truth.Themes.Length)).ShouldBeGreaterThanOrEqualTo(0.92);
        ((double)right / advice.Sum(one => one.Said.Themes.Length)).ShouldBeGreaterThanOrEqualTo(0.92);
    }

    [Fact]
    public void A_described_phase_is_found() => AtLeast(0.92, "phase", Cases.Where(one => one.Truth is { Intent: Intent.FindPhase, Phase: not null }), one => one.Said.Work?.Top == one.Truth.Phase);

    [Fact]
    public void What_is_outside_is_seen_to_be_outside() => AtLeast(0.88, "out of scope", Cases.Where(one => one.Truth.Intent == Intent.OutOfScope), one => one.Said.Intent == Intent.OutOfScope);

    [Fact]
    public void Good_messages_are_not_refused() => AtLeast(0.97, "not refused", Cases.Where(one => one.Truth.Intent != Intent.OutOfScope), one => one.Said.Intent != Intent.OutOfScope);

    [Fact]
    public void The_language_is_heard() => AtLeast(0.97, "language", Cases, one => one.Said.Language == one.Truth.Language);

    [Fact]
    public void Learning_twice_gives_the_same()
    {
        var other = new MessageReader(Talk.Content.Vocabulary());

        foreach (var (truth, said) in Cases.Take(100)) other.Read(truth.Text, Language.Nl).Ranked.ShouldBe(said.Ranked);
    }

    [Fact]
    public void A_mention_an_encoding_and_a_normal_form_change_nothing()
    {
        foreach (var (truth, said) in Cases.Where((_, i) => i % 5 == 0))
        {
            Talk.Advisor.Read($"<at>BotAdvisor</at> {truth.Text}").Ranked.ShouldBe(said.Ranked, truth.Text);
            Talk.Advisor.Read(truth.Text.Normalize(System.Text.NormalizationForm.FormD)).Ranked.ShouldBe(said.Ranked, truth.Text);
            Talk.Advisor.Read(string.Join('\u200B', truth.Text.Select(letter => letter.ToString()))).Intent.ShouldBe(said.Intent, truth.Text);
        }
    }

    private void AtLeast(double share, string what, IEnumerable<(Utterance Truth, Reading Said)> cases, Func<(Utterance Truth, Reading Said), bool> isRight)
    {
        var all = cases.ToArray();
        var measured = (double)all.Count(isRight) / all.Length;
        output.WriteLine($"{what}: {measured:0.000} of {all.Length}");
        measured.ShouldBeGreaterThanOrEqualTo(share, what);
    }

    private static IEnumerable<(string File, Utterance Utterance)> Read(string path)
    {
        var log = new ContentLog();
        var utterances = UtteranceFile.Read(path, Path.GetFileName(path), log).Select(utterance => (Path.GetFileName(path), utterance)).ToArray();
        log.Faults.ShouldBeEmpty();
        return utterances;
    }

    private static HashSet<string> Pieces(string text)
    {
        var plain = $" {string.Join(' ', Words.Of(text))} ";
        return [.. Enumerable.Range(0, Math.Max(0, plain.Length - 2)).Select(i => plain.Substring(i, 3))];
    }

    private static (double Likeness, string Text) Nearest(HashSet<string> pieces, (string Text, HashSet<string> Pieces)[] learned)
    {
        var best = (Likeness: 0.0, Text: "");
        foreach (var (text, other) in learned)
        {
            if (other.Count * TooAlike > pieces.Count || pieces.Count * TooAlike > other.Count) continue;
            var shared = pieces.Count(other.Contains);
            var likeness = (double)shared / (pieces.Count + other.Count - shared);
            if (likeness > best.Likeness) best = (likeness, text);
        }

        return best;
    }
}
