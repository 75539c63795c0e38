using BotAdvisor.Answers;
using BotAdvisor.Knowledge.Documents;
using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Roads;

/// <summary>
/// A question that a document of the organisation's own answers: the sentences that do are quoted. What the advisor itself knows goes first,
/// unless a document holds clearly more of the question.
/// </summary>
internal static class DocumentRoad
{
    // How much of a question an excerpt holds: to be the answer whatever else is known, and where nothing else is. From the table in docs/answers.md.
    private const double Surely = 0.8;
    private const double Enough = 0.6;

    // So much more of the question than anything the advisor itself knows; and where the question names something that it knows.
    private const double ClearlyMore = 0.1;
    private const double MuchMore = 0.35;

    // Two that hold as much are both worth reading.
    private const double AsGood = 0.05;

    // One word in common is chance.
    private const int FewestWords = 2;
    private const int ManyWords = 3;
    private const double Whole = 0.99;

    private const double SureOfIntent = 0.8;

    private static readonly Intent[] NotForDocuments =
        [Intent.Privacy, Intent.About, Intent.Human, Intent.Greeting, Intent.Help, Intent.Thanks, Intent.Goodbye, Intent.Stop, Intent.Back, Intent.Restart, Intent.FindPhase, Intent.FindAdvice, Intent.RoleFuture, Intent.TeamScan];

    /// <summary>The answer to a question that a document answers better than anything else does, or for the words of one; null where none does.</summary>
    public static ReplyBuilder? Best(TurnContext turn)
    {
        if (turn.Documents is null) return null;
        if (Words.Hold(Words.Spaced(turn.Message.Text), turn.Content.Knowledge.Words.AsksLiteral) && Find(turn, Enough) is { } literal) return Tell(turn, literal);
        if (!Asks(turn) || Find(turn, Surely) is not { } found) return null;
        return found.Coverage < Known(turn) + (turn.Asked.HasNames ? MuchMore : ClearlyMore) || IsForOthers(turn, found) ? null : Tell(turn, found);
    }

    /// <summary>The answer of a document to what the advisor itself does not know; null where none has it.</summary>
    public static ReplyBuilder? Answer(TurnContext turn) =>
        turn.Documents is null || Find(turn, Enough) is not { } found || IsForOthers(turn, found) ? null : Tell(turn, found);

    /// <summary>The same, for a message that may mean several things: only where it asks, and as much as anything the advisor knows.</summary>
    public static ReplyBuilder? Rather(TurnContext turn) =>
        turn.Documents is null || !Asks(turn) || Find(turn, Enough) is not { } found || found.Coverage < Known(turn) || IsForOthers(turn, found) ? null : Tell(turn, found);

    /// <summary>Adds what a document says to the advisor's own answer, where it holds all but all of the question.</summary>
    public static void AddTo(ReplyBuilder reply, TurnContext turn)
    {
        if (turn.Documents is not null && turn.Reading.IsQuestion && Find(turn, Surely) is { Held: >= FewestWords } found) DocumentAnswer.Quote(reply, found);
    }

    private static ReplyBuilder Tell(TurnContext turn, FoundExcerpt found)
    {
        var reply = turn.Reply(turn.Reading.Intent is Intent.OutOfScope ? Intent.ResearchFact : turn.Reading.Intent);
        DocumentAnswer.Quote(reply, found);
        if (turn.FoundInDocuments.FirstOrDefault(other => other.Quote != found.Quote && other.Coverage >= found.Coverage - AsGood) is { } second) DocumentAnswer.Quote(reply, second);
        reply.Note(Texts.OwnDocumentNote);
        return OpenQuestions.Mark(turn, turn.Asked, reply).Offer(Texts.WhatElse, new Dialogs.ChoiceValue.Say(Intent.Help));
    }

    private static FoundExcerpt? Find(TurnContext turn, double enough)
    {
        foreach (var found in turn.FoundInDocuments)
        {
            if (found.Coverage < enough) return null;
            if (found.Held < FewestWords && found.Coverage < Whole) continue;
            if (!turn.Asked.IsForAmount || TellsAmount(turn, found.Quote)) return found;
        }

        return null;
    }

    private static bool TellsAmount(TurnContext turn, string quote) =>
        quote.Any(char.IsDigit) || turn.Asked.HoldsKind(quote) || Words.Hold(Words.Spaced(quote), turn.Content.Knowledge.Words.TellsAmount);

    private static double Known(TurnContext turn) => turn.Asked.InOrder is [var first, ..] ? first.Coverage : 0;

    // "mag ik vanuit het buitenland werken": the verb first makes it a question, with a question mark or without.
    private static bool Asks(TurnContext turn) =>
        turn.Reading.IsQuestion || turn.Message.Text.Contains('?', StringComparison.Ordinal) || (Words.Of(turn.Message.Text) is [var first, ..] && turn.Content.Knowledge.Words.AsksByVerb.Contains(first, StringComparer.Ordinal));

    // What is meant for people or for the advisor itself is not looked up, unless three words of it stand together in a document.
    private static bool IsForOthers(TurnContext turn, FoundExcerpt found)
    {
        var reading = turn.Reading;
        if (reading.IsCrisis || reading.Intent == Intent.Worry || turn.Message.Choice is not null) return true;
        return reading.Confidence >= SureOfIntent && NotForDocuments.Contains(reading.Intent) && !(found.Held >= ManyWords && found.Coverage >= Surely);
    }
}
