using System.Globalization;
using BotAdvisor.Answers;
using BotAdvisor.Dialogs;
using BotAdvisor.Knowledge;
using BotAdvisor.Labels;
using BotAdvisor.Replies;
using BotAdvisor.Understanding;

namespace BotAdvisor.Roads;

/// <summary>
/// A question for a fact. The passage that holds what the question is about gives the answer; where none does, that is said, with the
/// nearest thing there is. A question for a number is never answered by a passage without one, nor one for an amount of money by a passage that does not speak of it.
/// </summary>
internal static class FactRoad
{
    // Meant for people, or commands: never answered with a fact.
    private static readonly Intent[] ForPeople =
        [Intent.Worry, Intent.Human, Intent.Privacy, Intent.WorksCouncil, Intent.Greeting, Intent.Thanks, Intent.Goodbye, Intent.Stop, Intent.Back, Intent.Restart];

    // From these on a passage is told as the answer; as what comes nearest; and not at all below. From the table in docs/understanding.md.
    private const double Enough = 0.6;
    private const double Maybe = 0.3;

    // A certain fact about something that nobody mentions has to be all but found by the rest.
    private const double EnoughOfUnknown = 0.85;

    // What a statement on a named thing holds of a question that also asks something of it.
    private const double EnoughOfNamed = 0.5;

    // A question for one certain fact has to be held nearly whole: the rest may be what makes it another question.
    private const double EnoughOfFact = 0.78;

    // Above these an answer is found whatever else the message may mean.
    private const double SurelySame = 0.72;
    private const double SurelyOfThing = 0.7;
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
    private const double NearlyAsGood = 0.35;
    private const int MostOthers = 2;

    /// <summary>The answer where one is found, or what comes nearest to one; null where there is neither, or nothing can be looked up.</summary>
    public static ReplyBuilder? Answer(TurnContext turn, Asked asked)
    {
        if (Years(turn, asked) is { } years) return years;
        if (!asked.Subject.IsEmpty && asked.Subject.All(IsNumber)) return null;
        if (asked.IsForNumber && asked.Subject.Length <= 1 && !asked.HasNames) return null;
        if (NotTold(asked) is { } untold) return Tell(turn, asked, untold);
        return Best(asked, Enough) is { } best ? Tell(turn, asked, best) : AsksForFact(turn.Reading) ? Nearest(turn, asked) : null;
    }

    /// <summary>The answer to a question that a passage is known to answer, whatever else the message may mean; null where that is not sure.</summary>
    public static ReplyBuilder? Surely(TurnContext turn)
    {
        var reading = turn.Reading;
        if (!reading.IsQuestion || reading.IsBareName || reading.Phases.Length > 1 || ForPeople.Contains(reading.Intent)) return null;
        var isCertain = reading.Intent == Intent.FindPhase || reading.Confidence >= SureOfIntent && reading.Intent is not (Intent.ResearchFact or Intent.ExplainConcept or Intent.ExplainPhase or Intent.OutOfScope);
        var asked = turn.Asked;
        if (asked.IsDefinition && !(reading.Concepts.IsEmpty && reading.Phases.IsEmpty)) return null;
        if (First(asked.InOrder, found => asked.Fits(found) && IsSure(found, isCertain) && (!asked.IsForFact || found.Alike >= SureOfIntent || (!asked.HasUnknownWord && found.Coverage >= EnoughOfFact))) is { } sure) return Tell(turn, asked, sure);
        if (isCertain || reading.Confidence >= DoubtfulIntent) return null;
        if (!asked.HasUnknownWord && Best(asked, Enough) is { } best) return Tell(turn, asked, best);
        if (!reading.IsInDoubt) return null;
        return AsksForFact(reading) && Nearest(turn, asked) is { } near ? near : asked.IsForNumber || asked.IsForMoney ? NotKnown(turn, asked) : null;
    }

    /// <summary>The passage that answers a definition by another statement than the meaning: "wat is een softbot" of robots; null where there is none.</summary>
    public static ReplyBuilder? Exactly(TurnContext turn, Asked asked) =>
        First(asked.InOrder, candidate => asked.NamesIt(candidate.Passage)) is { } found && asked.Fits(found) && (found.Alike >= SureOfIntent || (asked.HasMoreThanNames && found.Coverage >= EnoughOfNamed))
            ? Tell(turn, asked, found)
            : null;

    /// <summary>Whether a message is a question that a passage is known to answer, all but word for word.</summary>
    public static bool IsKnown(TurnContext turn) => turn.Reading.IsQuestion && turn.Asked.InOrder.Any(found => found.Alike >= SureOfIntent);

    /// <summary>Whether a passage is as good as sure to be the answer.</summary>
    public static bool IsCertain(Asked asked) => Best(asked, EnoughOfUnknown) is not null;

    /// <summary>Whether what fits best is a row of advice, which is given by its theme and level.</summary>
    public static bool IsAdvice(Asked asked) => asked.InOrder.FirstOrDefault().Passage is { Kind: ThingKind.Theme };

    /// <summary>Whether what fits best, and well, is a statement of what the source does not tell.</summary>
    public static bool IsNotTold(Asked asked) => asked.InOrder is [{ Passage.IsNotTold: true } first, ..] && asked.Trust(first) >= Enough;

    /// <summary>Says that it is not in the source, and tells or offers what comes nearest.</summary>
    public static ReplyBuilder NotKnown(TurnContext turn, Asked asked)
    {
        if (DocumentRoad.Answer(turn) is { } own) return own;
        var reply = turn.Reply(turn.Reading.Intent is Intent.ExplainConcept ? Intent.ExplainConcept : turn.Reading.Intent is Intent.OutOfScope ? Intent.OutOfScope : Intent.ResearchFact).Refuse();
        var near = IsSurelyOutside(turn, asked) ? [] : asked.InOrder.Where(found => found.Coverage > Around).ToArray();
        if (near.FirstOrDefault(found => found.Coverage >= Near || asked.NamesIt(found.Passage)) is { Passage: { } best })
        {
            reply.Add(BlockKind.Paragraph, Texts.NotQuiteInSource.In(turn.Language, best.Title.In(turn.Language)));
            _ = PassageAnswer.Tell(reply, turn.Content.Knowledge, best, asked.InOrder.Select(found => found.Passage.Text));
            if (MayBeThere(asked)) OpenQuestions.Mark(turn, asked, reply);
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

    // One certain fact that was not found, or something that no passage mentions, is not there: nothing is to be made of what comes near.
    private static bool MayBeThere(Asked asked) => !asked.IsForFact && !asked.HasUnknownWord;

    // Who asks about the world outside is not told of the thing that shares a word with it.
    private static bool IsSurelyOutside(TurnContext turn, Asked asked) => !asked.HasNames && turn.Reading is { Intent: Intent.OutOfScope, Confidence: >= SureOfIntent };

    private static bool IsSure(FoundPassage found, bool isCertain) => isCertain
        ? found is { Alike: >= SureOfIntent, Coverage: >= SurelyHeld }
        : found is { Alike: >= SurelySame, Thing.Coverage: >= SurelyOfThing } || found is { Coverage: >= SurelyHeld, Alike: >= SurelyAlike };

    // Where the likeliest thing has no such figure or name, and says so.
    private static FoundPassage? NotTold(Asked asked) => asked.InOrder is [var likeliest, ..] && !asked.Fits(likeliest)
        ? First(asked.InOrder, other => other.Passage.IsNotTold && other.Passage.Id == likeliest.Passage.Id && asked.Trust(other) >= Enough)
        : null;

    private static FoundPassage? Best(Asked asked, double enough)
    {
        if (First(asked.InOrder, asked.Fits) is not { } found) return null;
        if (asked.IsForFact && found.Coverage < EnoughOfFact) return null;
        return asked.Trust(found) >= (asked.IsForFact && asked.HasUnknownWord ? EnoughOfUnknown : enough) ? found : null;
    }

    private static FoundPassage? First(IEnumerable<FoundPassage> among, Func<FoundPassage, bool> isIt)
    {
        foreach (var found in among)
        {
            if (isIt(found)) return found;
        }

        return null;
    }

    // Nobody who greets or asks for advice is told what comes nearest to a fact.
    private static bool AsksForFact(Reading reading) =>
        reading.IsQuestion && reading.Intent is Intent.ResearchFact or Intent.ExplainConcept or Intent.ExplainPhase;

    private static ReplyBuilder Tell(TurnContext turn, Asked asked, FoundPassage found)
    {
        var reply = turn.Reply(turn.Reading.Intent is Intent.OutOfScope ? Intent.ResearchFact : turn.Reading.Intent);

        // Who asks for no fact hears that it is not told, and nothing that shares a word with it.
        if (found.Passage.IsNotTold && !AsksForFact(turn.Reading)) return Tell(turn, asked, reply, found, []);
        return Tell(turn, asked, reply, found, Others(asked, found).Where(other => other.Score >= found.Score - NearlyAsGood && asked.Fits(other)).Take(MostOthers));
    }

    // Something that may be the answer and may be not is told as such, with the next best beside it.
    private static ReplyBuilder? Nearest(TurnContext turn, Asked asked)
    {
        if (DocumentRoad.Answer(turn) is { } own) return own;
        if (asked.InOrder is not [var found, ..] || asked.Trust(found) < Maybe) return null;
        var reply = turn.Reply(turn.Reading.Intent).Say(Texts.NoExactAnswer);
        return Tell(turn, asked, reply, found, Others(asked, found).Take(1), isOpen: MayBeThere(asked));
    }

    private static IEnumerable<FoundPassage> Others(Asked asked, FoundPassage found) =>
        asked.InOrder.Where(other => (other.Passage.Kind, other.Passage.Id) != (found.Passage.Kind, found.Passage.Id)).DistinctBy(other => (other.Passage.Kind, other.Passage.Id));

    private static ReplyBuilder Tell(TurnContext turn, Asked asked, ReplyBuilder reply, FoundPassage found, IEnumerable<FoundPassage> beside, bool isOpen = true)
    {
        var isWhole = PassageAnswer.Tell(reply, turn.Content.Knowledge, found.Passage, asked.InOrder.Select(other => other.Passage.Text));
        var others = beside.Select(other => other.Passage).ToArray();
        foreach (var other in others) reply.Say(other.Text, $"{Texts.SeeAlso.In(turn.Language)}: {other.Title.In(turn.Language)}");
        DocumentRoad.AddTo(reply, turn);
        if (isOpen && found.Alike < SureOfIntent && !found.Passage.IsNotTold) OpenQuestions.Mark(turn, asked, reply);
        if (!isWhole) reply.Offer(NextSteps.Short(Texts.MoreAbout.In(turn.Language, found.Passage.Title.In(turn.Language))), new ChoiceValue.ShowTopic(found.Passage.Id));
        reply.OfferAfterPassage(turn.Content, found.Passage);
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
