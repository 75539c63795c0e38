using System.Diagnostics;
using BotAdvisor.Understanding;

namespace BotAdvisor.Evaluation;

/// <summary>What reading costs: one message after warming up, the worst long texts, and loading what was learned.</summary>
internal static class Speed
{
    private const int Rounds = 5;
    private const int LongText = 100_000;

    // Each made to be as hard as can be for one part of the reading: spelling, names, markup, clauses, marks.
    private static readonly string[] Worst = ["blockchian ", "<", "<at>", "&amp;", "a", "aaaa ", "niet ", "e\u0301", "0612345678 ", "iemand@voorbeeld.nl ", "NL91ABNA0417164300 ", "big data internet of things ", "datagestuurdwerkenkunstmatigeintelligentie ", "\u200b\u200d", "., ", "wat is ", "😀 "];

    public static void Report(MessageReader reader, Vocabulary vocabulary, IReadOnlyList<string> texts)
    {
        foreach (var text in texts) Read(reader, text);
        var times = Enumerable.Range(0, Rounds).SelectMany(_ => texts).Select(text => TimeOf(() => Read(reader, text))).Order().ToArray();
        Console.WriteLine($"one message read, of {times.Length}: median {times[times.Length / 2]:0.000} ms, p99 {times[(int)(times.Length * 0.99)]:0.000} ms, most {times[^1]:0.0} ms");

        var slowest = Worst.Select(part => (Part: part, Time: Enumerable.Range(0, 3).Min(_ => TimeOf(() => Read(reader, string.Concat(Enumerable.Repeat(part, LongText / part.Length))))))).MaxBy(pair => pair.Time);
        Console.WriteLine($"the worst of {Worst.Length} texts of {LongText} characters ('{slowest.Part.Trim()}' repeated): {slowest.Time:0.0} ms");

        var file = Path.GetTempFileName();
        reader.Keep(file);
        var load = TimeOf(() => _ = new MessageReader(vocabulary, file));
        var learn = TimeOf(() => _ = new MessageReader(vocabulary));
        Console.WriteLine($"reader made: {load:0} ms from a file of {new FileInfo(file).Length / 1e6:0.0} MB with what was learned, {learn:0} ms learning anew");
        File.Delete(file);
    }

    private static void Read(MessageReader reader, string text) => reader.Read(PlainMessage.Of(text), Labels.Language.Nl);

    private static double TimeOf(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
