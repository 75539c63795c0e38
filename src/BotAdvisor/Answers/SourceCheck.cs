using System.Collections.Immutable;
using BotAdvisor.Answers.Checks;

namespace BotAdvisor.Answers;

/// <summary>
/// Looks at what a writer wrote, sentence by sentence, against the passages each one names: code, not a model. A sentence holds where it is plain
/// text, in the language asked for, in nobody's voice, says nothing about one person's chances, and where its numbers, names, quotes and most of
/// its words stand in its passages. What does not hold is cut.
/// </summary>
public static class SourceCheck
{
    // More is no short answer.
    private const int MostSentences = 8;
    private const int MostPassages = 4;

    /// <summary>
    /// The sentences that hold; null where they make no answer: where fewer than half do, or the first does not, which is the one that answers.
    /// </summary>
    public static WrittenAnswer? Check(OpenQuestion question, WrittenAnswer written)
    {
        if (written.Sentences.Length is 0 or > MostSentences) return null;
        var asked = new AskedWords(question.Text);
        var sources = new Dictionary<string, SourceWords>(StringComparer.Ordinal);
        var held = ImmutableArray.CreateBuilder<WrittenSentence>();
        for (var place = 0; place < written.Sentences.Length; place++)
        {
            var sentence = written.Sentences[place] with { Text = PlainSigns.Tidied(written.Sentences[place].Text) };
            if (Holds(question, sentence, asked, sources)) held.Add(sentence);
            else if (place == 0) return null;
        }

        return held.Count * 2 >= written.Sentences.Length ? new(held.ToImmutable()) : null;
    }

    private static bool Holds(OpenQuestion question, WrittenSentence sentence, AskedWords asked, Dictionary<string, SourceWords> sources)
    {
        if (sentence.PassageIds.Length is 0 or > MostPassages || !PlainSigns.AreAll(sentence.Text)) return false;
        var cited = question.Passages.Where(passage => sentence.PassageIds.Contains(passage.Id, StringComparer.Ordinal)).ToArray();
        if (cited.Length < sentence.PassageIds.Length) return false;
        var key = string.Join(' ', sentence.PassageIds);
        if (!sources.TryGetValue(key, out var source)) sources[key] = source = new SourceWords(cited, question.Language);
        var said = new SaidWords(sentence.Text, question.Language);
        return said.IsInLanguage
            && !Voices.Speak(said, source)
            && !PersonalChances.AreIn(said)
            && !asked.AreRepeatedIn(said, source)
            && source.HoldsQuotesOf(sentence.Text)
            && source.HoldsAmountsOf(sentence.Text)
            && NamesIn.AllStandIn(sentence.Text, source, asked)
            && source.HoldsMostOf(said);
    }
}
