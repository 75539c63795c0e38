using BotAdvisor.Knowledge;
using BotAdvisor.Labels;
using BotAdvisor.Replies;
using BotAdvisor.Tests;
using BotAdvisor.Understanding;

namespace BotAdvisor.Evaluation;

/// <summary>Questions for facts, each with what a right answer holds; or, without that, questions that the source does not answer.</summary>
internal static class FactSet
{
    /// <summary>Prints how many are answered right, refused, or answered with something else; each of the latter where asked for.</summary>
    public static void Report(string path, Advisor advisor, bool showErrors)
    {
        var questions = FactQuestion.Read(path);
        var told = questions.Select(question => (Question: question, Answer: Ask(advisor, question.Text))).Select(pair => (pair.Question, pair.Answer, Verdict: VerdictOf(pair.Question, pair.Answer))).ToArray();
        Console.WriteLine($"{Path.GetFileName(path)}: {string.Join(", ", told.CountBy(pair => pair.Verdict).OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}"))} of {questions.Length}; among the five best passages {questions.Count(question => question.Facts.Length > 0 && IsAmongBest(advisor, question))}");
        if (!showErrors) return;
        foreach (var (question, answer, verdict) in told.Where(pair => pair.Verdict is not (Verdict.Right or Verdict.RightInDoubt))) Explain(advisor, question, answer, verdict);
    }

    private static void Explain(Advisor advisor, FactQuestion question, string answer, Verdict verdict)
    {
        var reading = advisor.Read(question.Text);
        Console.WriteLine($"--- {question.Id} {verdict} [{Label.Of(reading.Intent)} {reading.Confidence:0.00}] {question.Text}");
        if (question.Facts.Length > 0) Console.WriteLine($"    wants {string.Join(" & ", question.Facts.Select(ways => ways[0]))}");
        foreach (var found in advisor.Content.Index(reading.Language).Find(question.Text).Take(4))
        {
            var text = found.Passage.Text.Text.In(reading.Language);
            var holds = question.Facts.Length > 0 && question.IsIn(text);
            Console.WriteLine($"    {(holds ? '*' : ' ')} {found.Passage.Kind} {found.Passage.Id} coverage {found.Coverage:0.00} thing {found.Thing.Coverage:0.00} alike {found.Alike:0.00} pieces {found.Thing.Pieces:0.00} score {found.Score:0.00}: {text[..Math.Min(90, text.Length)]}");
        }

        Console.WriteLine($"    > {answer[..Math.Min(140, answer.Length)].ReplaceLineEndings(" ")}");
    }

    private static bool IsAmongBest(Advisor advisor, FactQuestion question)
    {
        var language = advisor.Read(question.Text).Language;
        return advisor.Content.Index(language).Find(question.Text).Any(found => question.IsIn(Whole(advisor.Content.Knowledge, found.Passage, language)));
    }

    private static string Whole(KnowledgeSet knowledge, Passage passage, Language language) => passage.Kind == ThingKind.Topic
        ? string.Join(' ', knowledge.Topics[passage.Id].Parts.Select(part => part.Text.Text.In(language)))
        : passage.Text.Text.In(language);

    private static Verdict VerdictOf(FactQuestion question, string answer)
    {
        var isRefusal = FactQuestion.IsRefused(answer);
        if (question.Facts.Length == 0) return isRefusal ? Verdict.Right : Verdict.Wrong;
        return question.IsIn(answer) ? isRefusal ? Verdict.RightInDoubt : Verdict.Right : isRefusal ? Verdict.Refused : Verdict.Wrong;
    }

    private static string Ask(Advisor advisor, string text) =>
        PlainText.Of(advisor.AnswerAsync(new UserMessage { ConversationKey = "evaluation", Id = "1", Text = text }, Conversation.New with { Welcomed = true }).AsTask().GetAwaiter().GetResult().Reply!);

    private enum Verdict
    {
        Right,

        /// <summary>Told as what comes nearest to an answer, and it is one.</summary>
        RightInDoubt,
        Refused,
        Wrong,
    }
}
