using System.Collections.Immutable;
using BotAdvisor.Answers;
using BotAdvisor.Dialogs;
using BotAdvisor.Knowledge.Documents;
using BotAdvisor.Labels;
using BotAdvisor.Privacy;
using BotAdvisor.Replies;
using BotAdvisor.Roads;
using BotAdvisor.Understanding;

namespace BotAdvisor;

/// <summary>
/// The advisor: (message, conversation) to (reply, next conversation). It keeps nothing between turns, and is safe for any number of
/// conversations at once.
/// </summary>
public sealed class Advisor
{
    // A command is one only where it is (all but) the whole message.
    private const double SureOfCommand = 0.8;

    // Below it no meaning is near, and the likeliest is no better than a guess.
    private const double NothingNear = 0.3;

    private readonly AdvisorSettings _settings;
    private readonly MessageReader _reader;
    private readonly DocumentSearch? _documents;

    /// <summary>Makes an advisor. It learns from the examples of its content, which takes about a second, unless that was done before.</summary>
    /// <param name="content">What it says and knows.</param>
    /// <param name="settings">What is this organisation's own.</param>
    /// <param name="before">The advisor that it takes the place of; what that one learned is kept where the words and examples are the same.</param>
    public Advisor(AdvisorContent content, AdvisorSettings settings, Advisor? before = null)
    {
        Content = content;
        _settings = settings;
        _documents = settings.Documents is { } documents ? content.Knowledge.Search(documents) : null;
        var vocabulary = content.Vocabulary();
        _reader = before?._reader.IsFor(vocabulary) == true ? before._reader : new MessageReader(vocabulary, settings.LearnedFile);
    }

    /// <summary>What it says and knows.</summary>
    public AdvisorContent Content { get; }

    /// <summary>What the text of a message was understood to say, without a conversation around it.</summary>
    /// <param name="text">Any text at all.</param>
    /// <param name="hint">The language to take where the text does not tell.</param>
    public Reading Read(string text, Language hint = Language.Nl) => _reader.Read(PlainMessage.Of(text), hint);

    /// <summary>Writes what was learned to a file, so that the next advisor on the same content need not learn again.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void KeepLearned(string path) => _reader.Keep(path);

    /// <summary>What a description of work tells about phases; null where it tells nothing.</summary>
    public HeardPhases? Hear(string text) => _reader.Hear(PlainMessage.Of(text));

    /// <summary>What may be shared that fits a text, or, without one, everything that may; the best first.</summary>
    /// <param name="text">Any text at all, also half a word.</param>
    /// <param name="language">The language it is told in. Half a word tells no language, and results that change it at each letter help nobody.</param>
    /// <param name="only">The one kind that is wanted; null for all.</param>
    /// <param name="skip">So many of the best are left out: they were told before.</param>
    /// <param name="most">At most so many are told.</param>
    public FoundPart Find(string text, Language language, FoundKind? only, int skip, int most)
    {
        var keys = SearchRoad.Find(Content, Read(text, language), PlainMessage.Of(text), language, only);
        return new(keys.Length, [.. keys.Skip(skip).Take(most).Select(key => SearchRoad.Of(Content.Knowledge, key, language)).OfType<Found>()]);
    }

    /// <summary>What may be shared, by its id; null where nothing is known by it.</summary>
    public Found? Find(string id, Language language) => SearchRoad.Of(Content.Knowledge, id, language);

    /// <summary>Explains the concepts, phases and topics that somebody's text calls by name; null where there is none. Each choice is the id of one of them, for sharing it.</summary>
    public Reply? Explain(string text, Language language)
    {
        var readings = Words.Pieces(PlainMessage.Of(text)).Select(piece => _reader.Read(piece, language));
        return ExplainRoad.Answer(Content.Knowledge, [.. readings.SelectMany(SearchRoad.NamedIn).Distinct(StringComparer.Ordinal)], language);
    }

    /// <summary>
    /// One turn. Any text gets an answer; an exception is a fault of the program, and leaves the conversation as it was.
    /// </summary>
    public ValueTask<Turn> AnswerAsync(UserMessage message, Conversation conversation, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (message.Arrived && conversation.Welcomed) return new(new Turn(null, conversation));
        message = (message with { Text = PlainMessage.Of(message.Text) }).WithoutPersonalData();
        if (message.HadPersonalData) message = message with { Text = PersonalData.WithoutMasks(message.Text) };
        var isLater = message.SaidAt is { } now && conversation.SpokenAt is { } before && now - before > _settings.Silence;
        conversation = conversation with { SpokenAt = message.SaidAt ?? conversation.SpokenAt };
        var hint = conversation.Language ?? message.Language ?? Language.Nl;
        var turn = new TurnContext(message, conversation, _reader.Read(message.Text, hint), _reader, Content, _settings.Contact) { Documents = _documents, HasWriter = _settings.Writer is not null };
        var taken = message.Arrived ? FixedRoad.Welcome(turn) : DialogRoad.Edited(turn) ?? Take(turn, isLater);
        return taken.Open is { } open && _settings.Writer is { } writer ? WriteAsync(taken, open, writer, message, cancellationToken) : new(WithNotes(taken, message));
    }

    // What the passages said stays the answer where nothing better is written.
    private static async ValueTask<Turn> WriteAsync(Turn taken, OpenPart open, IAnswerWriter writer, UserMessage message, CancellationToken cancellationToken)
    {
        var question = open.Question();
        var written = await writer.WriteAsync(question, cancellationToken);
        var reply = written is null ? null : WrittenReply.In(taken.Reply!, open.Blocks, question, written);
        return WithNotes(reply is null ? taken : taken with { Reply = reply }, message);
    }

    private static Turn Take(TurnContext turn, bool isLater)
    {
        if (turn.Reading.IsCrisis && turn.Message.Choice is null) return turn.Say(FixedRoad.Answer(turn, Intent.Worry)!);
        if (Picked(turn) is { } choice) return ChoiceRoad.Take(turn, choice);
        if (MoreRoad.Answer(turn) is { } more) return turn.Aside(more);
        if (turn.Going() is { Open.TakesSeveral: true } list && AnswerReader.IsDone(turn.Message.Text)) return DialogRoad.Read(turn, list.Dialog, list.Open);
        if (turn.Reading.Confidence >= SureOfCommand && !(turn.Reading.Intent == Intent.Help && FactRoad.IsKnown(turn)) && CommandRoad.Take(turn, turn.Reading.Intent) is { } command) return command;
        if (turn.Reading.AnswerIn is { } language) return CommandRoad.Speak(turn, language);
        if (isLater && turn.Going() is { } left) return SilenceRoad.Ask(turn, left.Dialog);
        if (turn.Going() is { } going) return DialogRoad.Read(turn, going.Dialog, going.Open);
        if (LookupRoad.OtherAdvice(turn) is { } other) return turn.Say(other.Reply, turn.Conversation with { Topic = other.Topic });
        if (OptionReader.IsDoNotKnow(turn.Message.Text)) return turn.Say(FixedRoad.Answer(turn, Intent.Help)!);
        if (turn.Content.Dialogs.AskedBy(turn.Message.Text) is { } asked) return DialogRoad.Begin(turn, asked, DialogRoad.SaidFor(turn, asked));
        return LookUp(turn, isLater);
    }

    // No command, and no dialog is going on: something to look up, or a fixed answer.
    private static Turn LookUp(TurnContext turn, bool isLater)
    {
        if (DocumentRoad.Best(turn) is { } own) return turn.Say(own);
        if (OutsideRoad.Answer(turn) is { } outside) return turn.Say(DocumentRoad.Answer(turn) ?? outside);
        if (!FactRoad.IsKnown(turn) && SeveralWishes.Of(turn) is { } several) return several.With(Take(several.First, isLater));
        if (!FactRoad.IsKnown(turn) && (SeveralQuestions.Answer(turn) ?? CompareRoad.Answer(turn)) is { } both) return turn.Say(both);
        if (FactRoad.Surely(turn) is { } fact) return turn.Say(fact);
        if (DocumentRoad.Rather(turn) is { } rather) return turn.Say(rather);
        if (turn.Reading.IsInDoubt && DoubtRoad.Ask(turn) is { } question) return turn.Say(question);
        if (LookupRoad.Answer(turn) is { } answer) return turn.Say(answer.Reply, turn.Conversation with { Topic = answer.Topic });
        var meant = turn.Reading.Confidence < NothingNear ? Intent.OutOfScope : turn.Reading.Intent;
        if (meant == Intent.OutOfScope && DocumentRoad.Answer(turn) is { } quoted) return turn.Say(quoted);
        return FixedRoad.AnswerOrBegin(turn, meant) ?? turn.Say(FixedRoad.Answer(turn, Intent.OutOfScope)!);
    }

    // What was pressed, or typed as the number, title or first letters of something that was just offered.
    private static ChoiceValue? Picked(TurnContext turn)
    {
        if (turn.Message.Choice is { } pressed) return ChoiceValue.Parse(pressed) ?? new ChoiceValue.Say(Intent.Help);
        var text = turn.Message.Text.Trim();
        if (ChoiceValue.Parse(text) is { } value) return value;
        var offered = turn.Conversation.Offered;
        var answers = offered.TakeWhile(offer => ChoiceValue.Parse(offer.Value) is ChoiceValue.Answer { IsPlain: true }).Count();
        var picked = OptionReader.Pick(text, [.. offered.Select(offer => offer.Title)], answers == 0 ? null : answers);
        return picked is { } index ? ChoiceValue.Parse(offered[index].Value) : null;
    }

    // Whoever was not welcomed is told in their first answer what they are talking to; whoever wrote a book, how much of it was read.
    private static Turn WithNotes(Turn turn, UserMessage message)
    {
        if (turn.Reply is not { } reply) return turn;
        if (message.HadPersonalData) reply = With(reply, Texts.PersonalDataTakenOut);
        if (message.Text.Length > Words.MaxCharacters) reply = With(reply, Texts.TooLong);
        if (!turn.Next.Welcomed && reply.Intent != Intent.About) reply = With(reply, Texts.WhatIAm);
        return new Turn(reply, turn.Next with { Welcomed = true });

        // Behind the answer, but not between a question and its choices.
        static Reply With(Reply reply, LocalizedText note)
        {
            var place = reply.Blocks[^1].Kind == BlockKind.Question ? reply.Blocks.Length - 1 : reply.Blocks.Length;
            return reply with { Blocks = reply.Blocks.Insert(place, new(BlockKind.Note, note.In(reply.Language))) };
        }
    }
}

/// <summary>What differs between one organisation's advisor and another's.</summary>
/// <param name="Contact">Whom to turn to in this organisation, one sentence; null for a general one.</param>
/// <param name="LearnedFile">The file that <see cref="Advisor.KeepLearned"/> wrote for the product's own content; null to learn anew.</param>
public sealed record AdvisorSettings(string? Contact = null, string? LearnedFile = null)
{
    /// <summary>After so long without a word, a dialog that is going on is not gone on with unasked.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromDays(30);

    /// <summary>The organisation's own documents, which may be quoted; null for none.</summary>
    public IExcerptStore? Documents { get; init; }

    /// <summary>What writes answers to open questions; null to quote passages only.</summary>
    public IAnswerWriter? Writer { get; init; }
}
