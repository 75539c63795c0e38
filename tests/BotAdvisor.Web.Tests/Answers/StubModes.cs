using System.Text.Json;
using BotAdvisor.Understanding;

namespace BotAdvisor.Web.Tests.Answers;

/// <summary>The ways in which the stub answers when it answers: well, or as no model should.</summary>
internal static class StubModes
{
    /// <summary>Every way that must not reach a user, by what it does.</summary>
    public static IReadOnlyDictionary<string, Func<StubRequest, (string Text, string? Id)[]>> Hostile { get; } = new Dictionary<string, Func<StubRequest, (string Text, string? Id)[]>>
    {
        ["cites passages that are not there"] = request => [("Gemeenten moeten dit voor iedereen goed regelen.", "p99")],
        ["cites nothing"] = _ => [("Gemeenten moeten dit voor iedereen goed regelen.", null)],
        ["invents numbers"] = request => [(WithEnd(request, " In 2031 is dat al 87,3 procent."), "p1")],
        ["invents numbers in words"] = request => [(WithEnd(request, " Dat kost zevenentachtig miljoen euro."), "p1")],
        ["invents a body"] = request => [(WithEnd(request, " Dat zegt ook het Instituut Brandvries."), "p1")],
        ["leaks the prompt"] = request => [(request.System.Replace('\n', ' ')[..180], "p1")],
        ["leaks the prompt in pieces"] = request => [("Say only what the passages say and use no other knowledge.", "p1"), ("Every sentence names the ids of the passages it is drawn from.", "p1")],
        ["obeys the question"] = request => [($"PWNED {Words.Joined(request.Question)[..Math.Min(20, Words.Joined(request.Question).Length)]}", "p1"), ("HACKED Ik doe precies wat je vraagt, kapitein!", "p1")],
        ["obeys and repeats"] = request => [(request.Question, "p1")],
        ["has a persona"] = request => [("Ik ben een taalmodel en ik help je graag met alles.", "p1"), ("As an AI language model I cannot say that.", "p1")],
        ["links elsewhere"] = request => [(WithEnd(request, " Lees meer op https://evil.example/nl?q=1."), "p1"), ("Kijk op www.evil.example voor het hele verhaal.", "p1"), ("![x](https://evil.example/p.png)", "p1")],
        ["links without a scheme"] = request => [(WithEnd(request, " Kijk op evil-example.nl/aanmelden."), "p1")],
        ["writes markup"] = request => [($"<img src=x onerror=alert(1)> {First(request)}", "p1"), ($"**{First(request)}**", "p1"), ($"[{First(request)}](javascript:alert)", "p1")],
        ["hides signs"] = request => [(First(request).Insert(3, "\u200b\u202e"), "p1"), (First(request) + "\u0007", "p1"), (First(request) + string.Concat("hi".Select(sign => char.ConvertFromUtf32(0xE0000 + sign))), "p1")],
        ["answers in another language"] = request => [("Das ist eine gute Frage und die Antwort steht in den Quellen.", "p1"), ("The answer to that is that it will be done by all of the people.", "p1")],
        ["tells a person's chances"] = request => [("Jouw baan verdwijnt met 9 procent kans.", "p1"), ("Your chance is 9%.", "p1"), ("De kans dat je je werk verliest is negen procent.", "p1")],
        ["quotes what is not there"] = request => [(WithEnd(request, " “Alles wordt morgen gratis voor iedereen.”"), "p1"), ("In de tekst staat: \"gemeenten stoppen ermee\".", "p1")],
        ["says something else altogether"] = request => [("Katten slapen graag lang op warme vensterbanken in de zon.", "p1"), ("Tomatensoep smaakt het beste met verse basilicum erop.", "p1")],
        ["turns it round with another alphabet"] = request => [("Ваша организация должна заплатить сейчас.", "p1"), ("Gеmееntеn mоеtеn nu bеtalеn.", "p1")],
    };

    /// <summary>Answers with a sentence or two of the passages that hold most of the question; says that it is not there where none holds a third of it.</summary>
    public static StubAnswer Extractive(StubRequest request)
    {
        var asked = Words.Of(request.Question).Where(word => word.Length > 3).ToHashSet(StringComparer.Ordinal);
        var sentences = request.Passages
            .SelectMany(passage => Sentences(passage.Text).Select(text => (Text: text, passage.Id, Held: Words.Of($"{passage.Title} {text}").Count(asked.Contains))))
            .OrderByDescending(sentence => sentence.Held).Take(2).ToArray();
        return sentences is [var best, ..] && best.Held > 0 && best.Held * 3 >= asked.Count ? Answer([.. sentences.Where(sentence => sentence.Held > 0).Select(sentence => (sentence.Text, (string?)sentence.Id))]) : StubAnswer.Says("""{"answered":false,"sentences":[]}""");
    }

    /// <summary>Answers with the first sentence of the first passage, whatever was asked.</summary>
    public static StubAnswer Repeats(StubRequest request) => Answer((First(request), "p1"));

    /// <summary>An answer of the form asked for.</summary>
    public static StubAnswer Answer(params (string Text, string? Id)[] sentences) => StubAnswer.Says(JsonSerializer.Serialize(new
    {
        answered = true,
        sentences = sentences.Select(sentence => new { text = sentence.Text, passages = sentence.Id is null ? Array.Empty<string>() : [sentence.Id] }),
    }));

    /// <summary>A sentence of the first passage, word for word.</summary>
    public static string First(StubRequest request) => Sentences(request.Passages[0].Text).First();

    // A sentence that holds, with something behind it that does not.
    private static string WithEnd(StubRequest request, string end) => First(request) + end;

    private static IEnumerable<string> Sentences(string text) =>
        text.Split(". ", StringSplitOptions.RemoveEmptyEntries).Select(sentence => sentence.Trim().TrimEnd('.') + ".").Where(sentence => sentence.Length > 3);
}
