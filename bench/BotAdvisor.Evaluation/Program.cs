using System.Diagnostics;
using System.Globalization;
using BotAdvisor;
using BotAdvisor.Content;
using BotAdvisor.Evaluation;
using BotAdvisor.Knowledge;
using BotAdvisor.Labels;
using BotAdvisor.Understanding;
using BotAdvisor.Tests;

// evaluate [--knowledge DIR] [--without EXAMPLES] [--confusion] [--calibration] [--errors] [--again] [--speed] [--other NAME=PREDICTIONS] SET.jsonl …
// evaluate --facts [--errors] QUESTIONS.jsonl … prints how many questions for facts are answered right, refused, or answered with something else.
// Prints per set how well messages are understood, with 95% intervals; --without leaves a file of examples out of what is learned;
// --other puts somebody else's predictions for the same sets beside ours (lines {"text","intent","confidence"}).
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var without = args.SkipWhile(arg => arg != "--without").Skip(1).FirstOrDefault();
var other = args.SkipWhile(arg => arg != "--other").Skip(1).FirstOrDefault();
var knowledge = args.SkipWhile(arg => arg != "--knowledge").Skip(1).FirstOrDefault() ?? RepositoryFolder.Knowledge;
var sets = args.Where((arg, i) => arg.EndsWith(".jsonl", StringComparison.Ordinal) && (i == 0 || args[i - 1] is not ("--without" or "--other"))).ToArray();

var clock = Stopwatch.StartNew();
if (args.Contains("--facts"))
{
    var advisor = new Advisor(AdvisorContent.Load(new ContentFolders(knowledge, RepositoryFolder.Dialogs)), new AdvisorSettings());
    foreach (var set in sets) FactSet.Report(set, advisor, args.Contains("--errors"));
    return 0;
}

var content = AdvisorContent.Load(new ContentFolders(knowledge, RepositoryFolder.Dialogs));
var vocabulary = content.Vocabulary();
if (without is not null)
{
    var left = Read(Path.Combine(knowledge, "language", "examples", without)).Select(utterance => utterance.Text).ToHashSet(StringComparer.Ordinal);
    vocabulary = vocabulary with { Utterances = [.. vocabulary.Utterances.Where(utterance => !left.Contains(utterance.Text))] };
}

var read = clock.Elapsed;
var reader = new MessageReader(vocabulary);
Console.WriteLine($"content read in {read.TotalMilliseconds:0} ms, {vocabulary.Utterances.Length} examples learned in {(clock.Elapsed - read).TotalMilliseconds:0} ms, {GC.GetTotalMemory(forceFullCollection: true) / 1_000_000.0:0.0} MB in use");
if (args.Contains("--again"))
{
    // The same once more, now that the code is warm: what a reload costs.
    var start = clock.Elapsed;
    AdvisorContent.Load(new ContentFolders(knowledge, RepositoryFolder.Dialogs));
    var half = clock.Elapsed;
    _ = new MessageReader(vocabulary);
    Console.WriteLine($"warm: content {(half - start).TotalMilliseconds:0} ms, learning {(clock.Elapsed - half).TotalMilliseconds:0} ms");
}

foreach (var set in sets)
{
    var utterances = Read(set);
    Case[] ours = [.. utterances.Select(utterance => new Case(utterance, Answer.Of(reader.Read(PlainMessage.Of(utterance.Text), Language.Nl))))];
    var theirs = other is null ? null : OtherPredictions.Of(other[(other.IndexOf('=', StringComparison.Ordinal) + 1)..], utterances);
    Report.Figures(Path.GetFileName(set), ours, theirs, other?.Split('=')[0]);
    if (args.Contains("--confusion")) Report.Confusion(ours);
    if (args.Contains("--calibration")) Report.Calibration(ours);
    if (args.Contains("--errors")) Report.Errors(ours);
}

if (args.Contains("--speed")) Speed.Report(reader, vocabulary, [.. sets.SelectMany(Read).Select(utterance => utterance.Text)]);
return 0;

static Utterance[] Read(string path)
{
    var log = new ContentLog();
    Utterance[] utterances = [.. UtteranceFile.Read(path, path, log)];
    foreach (var fault in log.Faults) Console.Error.WriteLine(fault);
    return utterances;
}
