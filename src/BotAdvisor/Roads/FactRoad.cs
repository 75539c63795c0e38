using System.Globalization;
using BotAdvisor.Answers;
using BotAdvisor.Dialogs;
using BotAdvisor.Knowledge;
using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Roads;

/// <summary>
/// A question for a fact. The passage that holds what the question is about gives the answer; where none does, that is said, with the
/// nearest thing there is. A question for a number is never answered by a passage without one.
/// </summary>
internal static class FactRoad
{
    // Meant for people, or commands: never answered with a fact.
    private static readonly Intent[] ForPeople =
        [Intent.Worry, Intent.Human, Intent.Privacy, Intent.WorksCouncil, Intent.Greeting, Intent.Thanks, Intent.Goodbye, Intent.Stop, Intent.Back, Intent.Restart];

    // Measured on the questions of the tests: below it answers begin to be about something else.
    private const double Enough = 0.62;

    // A question that also names a thing may leave more unsaid before it is about something else.
    private const double EnoughOfNamed = 0.5;

    // What is asked about something nobody mentions has to be held nearly whole by the rest.
    private const double EnoughOfUnknown = 0.8;

    // So alike a question that the passage is known to answer that its words need not be looked at.
    private const double SameQuestion = 0.62;

    // Together they make up for what each lacks.
    private const double EnoughTogether = 1.05;

    // Above these an answer is found whatever else the message may mean.
    private const double SurelySame = 0.72;
    private const double SurelyHeld = 0.9;
    private const double SurelyAlike = 0.45;

    // Somebody who is this sure to want something else is not given a fact instead.
    private const double SureOfIntent = 0.9;

    // Below it a fact that holds what was asked goes before the likeliest meaning.
    private const double DoubtfulIntent = 0.8;

    // Worth telling as the nearest thing there is.
    private const double Near = 0.4;

    // Worth naming as something near.
    private const double Around = 0.2;

    // Another thing that fits nearly as well is worth showing too: the question may have two parts.
    private const double NearlyAsGood = 0.75;
    private const int MostOthers = 2;

    // What a named thing holds more than another.
    private const double NearlyAsMuch = 0.9;

    /// <summary>The answer where one is found; null where there is none or nothing can be looked up.</summary>
    public static ReplyBuilder? Answer(TurnContext turn, Asked asked)
    {
        if (Years(turn, asked) is { } years) return years;
        if (asked.Subject.All(IsNumber)) return null;
        var found = InOrder(asked).Where(found => IsEnough(asked, found) && asked.Fits(found)).ToArray();
        return found.Length > 0 ? Tell(turn, [found[0], .. InOrder(asked).Where(asked.Fits)]) : null;
    }

    /// <summary>The answer to a question that a passage is known to answer, whatever else the message may mean; null where that is not sure.</summary>
    public static ReplyBuilder? Surely(TurnContext turn)
    {
        var reading = turn.Reading;
        if (!reading.IsQuestion || reading.IsBareName || reading.Phases.Length > 1 || ForPeople.Contains(reading.Intent)) return null;
        var isCertain = reading.Intent == Intent.FindPhase || reading.Confidence >= SureOfIntent && reading.Intent is not (Intent.ResearchFact or Intent.ExplainConcept or Intent.ExplainPhase or Intent.OutOfScope);
        var asked = Asked.Of(turn);
        if (asked.IsDefinition && !reading.Concepts.IsEmpty) return null;
        var isDoubtful = !isCertain && reading.Confidence < DoubtfulIntent;
        var found = InOrder(asked).Where(found => asked.Fits(found) && (IsSure(found, isCertain) || (isDoubtful && !asked.HasUnknownWord && IsEnough(asked, found)))).ToArray();
        return found.Length > 0 ? Tell(turn, [found[0], .. InOrder(asked).Where(asked.Fits)]) : null;
    }

    /// <summary>Says that it is not in the source, and tells or offers what comes nearest.</summary>
    public static ReplyBuilder NotKnown(TurnContext turn, Asked asked)
    {
        var reply = turn.Reply(turn.Reading.Intent is Intent.ExplainConcept ? Intent.ExplainConcept : turn.Reading.Intent is Intent.OutOfScope ? Intent.OutOfScope : Intent.ResearchFact);
        var near = InOrder(asked).Where(found => found.Coverage > Around).ToArray();
        if (near.FirstOrDefault(found => found.Coverage >= Near || asked.NamesIt(found.Passage)) is { Passage: { } best })
        {
            reply.Add(BlockKind.Paragraph, Texts.NotQuiteInSource.In(turn.Language, best.Title.In(turn.Language)));
            PassageAnswer.Tell(reply, turn.Content.Knowledge, best);
            return reply.OfferAfterPassage(turn.Content, best);
        }

        if (near.Length == 0) return reply.Say(Texts.NotInSourceAtAll).OfferStart(turn.Content);
        reply.Say(Texts.NotInSource);
        foreach (var passage in near.Select(found => found.Passage).DistinctBy(passage => (passage.Kind, passage.Id)).Take(2))
        {
            reply.Add(BlockKind.Item, passage.Title.In(turn.Language));
            reply.OfferPassage(turn.Content, passage);
        }

        return reply.Offer(Texts.WhatElse, new ChoiceValue.Say(Intent.Help));
    }

    private static bool IsSure(FoundPassage found, bool isCertain) => isCertain
        ? found is { Alike: >= SureOfIntent, Coverage: >= SurelyHeld }
        : found.Alike >= SurelySame || found is { Coverage: >= SurelyHeld, Alike: >= SurelyAlike };

    private static bool IsEnough(Asked asked, FoundPassage found) =>
        found.Coverage >= EnoughFor(asked, found.Passage) || (!asked.HasUnknownWord && (found.Alike >= SameQuestion || found.Coverage + found.Alike >= EnoughTogether));

    private static double EnoughFor(Asked asked, Passage passage) =>
        asked.HasUnknownWord && asked.IsForFact ? EnoughOfUnknown : asked.NamesIt(passage) ? EnoughOfNamed : Enough;

    // Of two that hold about as much, the one whose thing was named.
    private static IEnumerable<FoundPassage> InOrder(Asked asked) =>
        asked.Found.OrderByDescending(found => found.Score + (asked.NamesIt(found.Passage) ? 1 - NearlyAsMuch : 0));

    private static ReplyBuilder Tell(TurnContext turn, FoundPassage[] found)
    {
        var best = found[0].Passage;
        var reply = turn.Reply(turn.Reading.Intent is Intent.OutOfScope ? Intent.ResearchFact : turn.Reading.Intent);
        PassageAnswer.Tell(reply, turn.Content.Knowledge, best);
        var others = found.Skip(1).Where(other => (other.Passage.Kind, other.Passage.Id) != (best.Kind, best.Id) && other.Score >= NearlyAsGood * found[0].Score)
            .DistinctBy(other => (other.Passage.Kind, other.Passage.Id)).Take(MostOthers).Select(other => other.Passage).ToArray();
        foreach (var other in others) reply.Say(other.Text, $"{Texts.SeeAlso.In(turn.Language)}: {other.Title.In(turn.Language)}");
        reply.OfferAfterPassage(turn.Content, best);
        foreach (var other in others) reply.OfferPassage(turn.Content, other);
        return reply;
    }

    // "wat gebeurde er in 2007": years, and nothing else that could be looked up.
    private static ReplyBuilder? Years(TurnContext turn, Asked asked)
    {
        if (turn.Reading.Intent is not (Intent.OutOfScope or Intent.ResearchFact)) return null;
        var subject = asked.Subject;
        var years = subject.Where(IsYear).Select(word => int.Parse(word, CultureInfo.InvariantCulture)).Order().ToArray();
        var isTimeline = subject.Any(word => word.StartsWith("tijdlijn", StringComparison.Ordinal) || word.StartsWith("timel", StringComparison.Ordinal));
        if (years.Length == 0 || subject.Length > years.Length + (isTimeline ? 1 : 0)) return null;
        var events = turn.Content.Knowledge.Timeline.Values.Where(told => told.CommonYear >= years[0] && told.CommonYear <= years[^1]).OrderBy(told => told.CommonYear).ThenBy(told => told.Id, StringComparer.Ordinal).ToArray();
        if (events.Length == 0) return null;
        var reply = turn.Reply(Intent.ResearchFact);
        TopicAnswer.TellYears(reply, events, years[0], years[^1]);
        return reply;
    }

    private static bool IsYear(string word) => word.Length == 4 && IsNumber(word);

    // A number alone asks nothing: it is an answer to a question that is not there any more.
    private static bool IsNumber(string word) => word.All(char.IsAsciiDigit);
}
