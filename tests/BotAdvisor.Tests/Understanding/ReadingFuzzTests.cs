using System.Text;
using BotAdvisor.Understanding;

namespace BotAdvisor.Tests.Understanding;

/// <summary>Ten thousand texts that nobody would write: nothing breaks, and what is written otherwise but says the same is read the same.</summary>
public class ReadingFuzzTests
{
    private const int Cases = 10_000;
    private const int LongestText = 200;

    private static readonly string[] Said = [.. Talk.Content.Knowledge.Utterances.Where((_, i) => i % 5 == 0).Select(utterance => utterance.Text)];

    // Letters of many scripts, marks that join, controls, surrogates alone and in pairs, what hides and what looks alike.
    private static readonly (int From, int To)[] Ranges =
        [(0x20, 0x7E), (0x00, 0x1F), (0xA0, 0x24F), (0x300, 0x36F), (0x370, 0x4FF), (0x590, 0x6FF), (0x2000, 0x206F), (0x20A0, 0x22FF), (0x3040, 0x30FF), (0x4E00, 0x4EFF), (0xD800, 0xDFFF), (0xFE00, 0xFE0F), (0xFF01, 0xFF5E), (0xFFF0, 0xFFFF)];

    [Fact]
    public void Whatever_is_typed_is_read()
    {
        var random = new Random(10);
        for (var i = 0; i < Cases; i++)
        {
            var text = Text(random);
            var reading = Talk.Advisor.Read(text);
            reading.Ranked.ShouldNotBeEmpty();
            reading.Confidence.ShouldBeInRange(0, 1);
            if (!IsWellFormed(text)) continue;
            Same(Talk.Advisor.Read(text.Normalize(NormalizationForm.FormC)), Talk.Advisor.Read(text.Normalize(NormalizationForm.FormD)), text);
        }
    }

    [Fact]
    public void A_mention_before_the_message_changes_nothing()
    {
        foreach (var text in Said.Take(Cases)) Same(Talk.Advisor.Read(text), Talk.Advisor.Read($"<at>BotAdvisor</at> {text}"), text);
    }

    private static void Same(Reading one, Reading other, string text)
    {
        other.Ranked.ShouldBe(one.Ranked, text);
        other.Concepts.ShouldBe(one.Concepts, text);
        other.Themes.ShouldBe(one.Themes, text);
        other.Language.ShouldBe(one.Language, text);
    }

    // Half is noise; half is something people say with noise in it.
    private static string Text(Random random)
    {
        if (random.Next(2) == 0) return Noise(random, random.Next(LongestText));
        var said = new StringBuilder(Said[random.Next(Said.Length)]);
        for (var changes = random.Next(1, 6); changes > 0; changes--) said.Insert(random.Next(said.Length + 1), Noise(random, random.Next(1, 4)));
        return said.ToString();
    }

    private static string Noise(Random random, int length) => string.Concat(Enumerable.Range(0, length).Select(_ =>
    {
        var (from, to) = Ranges[random.Next(Ranges.Length)];
        return (char)random.Next(from, to + 1);
    }));

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune) || (rune.Value & 0xFFFE) == 0xFFFE) return false;
            i += rune.Utf16SequenceLength - 1;
        }

        return true;
    }
}
