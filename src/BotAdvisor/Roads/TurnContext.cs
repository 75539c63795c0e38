using System.Collections.Immutable;
using BotAdvisor.Answers;
using BotAdvisor.Dialogs;
using BotAdvisor.Knowledge.Documents;
using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Roads;

/// <summary>What one turn works with: the message, what it was understood to say, and where the conversation stands.</summary>
internal sealed record TurnContext(UserMessage Message, Conversation Conversation, Reading Reading, MessageReader Reader, AdvisorContent Content, string? Contact)
{
    private const int MostFromDocuments = 4;

    private Asked? _asked;
    private (UserMessage Message, ImmutableArray<FoundExcerpt> Found)? _inDocuments;
    private DialogPosition? _goingAt;
    private (Dialog Dialog, Step Open)? _going;

    /// <summary>The language to answer in. A word or two that are no sentence ("start over", "1 of 2") tell too little to change that of a conversation.</summary>
    public Language Language => Message.AnswerIn ?? Conversation.AnswerIn ?? (Reading.IsBrief ? Conversation.Language : null) ?? Reading.Language;

    /// <summary>What the message asks about, with what was found for it; looked up once, when first wanted.</summary>
    public Asked Asked => _asked?.IsOf(this) == true ? _asked : _asked = new Asked(this);

    /// <summary>Whether open questions may go to a writer.</summary>
    public bool HasWriter { get; init; }

    /// <summary>Finds what documents of the organisation's own say; null where there are none.</summary>
    public DocumentSearch? Documents { get; init; }

    /// <summary>The excerpts of documents that fit the message, the best first; looked up once, when first wanted.</summary>
    public ImmutableArray<FoundExcerpt> FoundInDocuments
    {
        get
        {
            // A copy of this turn may be about another text.
            if (_inDocuments is not { } known || !ReferenceEquals(known.Message, Message)) _inDocuments = known = (Message, Documents?.Find(Message.Text, MostFromDocuments, Asked.IsForAmount) ?? []);
            return known.Found;
        }
    }

    public ReplyBuilder Reply(Intent intent) => new(intent, Language);

    /// <summary>The turn that says this and remembers the conversation as given.</summary>
    public Turn Say(ReplyBuilder reply, Conversation next)
    {
        var said = reply.Build(Content.Knowledge.Sources);
        return new Turn(said, next with
        {
            Language = Language,
            Topic = reply.Concept is { } concept ? (next.Topic ?? new Topic([], null, null)) with { Concept = concept } : next.Topic,
            Offered = [.. said.Choices.Select(choice => new Offer(choice.Title, choice.Value))],
        })
        { Open = reply.Open };
    }

    /// <summary>The dialog somebody began and its open question; null where none is going on or it is finished.</summary>
    public (Dialog Dialog, Step Open)? Going()
    {
        // A copy of this turn may stand elsewhere in a dialog.
        if (!ReferenceEquals(_goingAt, Conversation.Dialog)) (_goingAt, _going) = (Conversation.Dialog, Open());
        return _going;
    }

    private (Dialog Dialog, Step Open)? Open() => Known() is { } dialog && DialogRunner.Open(dialog, Conversation.Dialog!) is { } open ? (dialog, open) : null;

    /// <summary>The dialog somebody began, finished or not; null where it is none, or one that exists no more.</summary>
    public Dialog? Known() => Conversation.Dialog is { } position ? Content.Dialogs.Find(position) : null;

    /// <summary>An answer beside the dialog: the open question is put again behind it.</summary>
    public Turn Aside(ReplyBuilder reply) =>
        Going() is { } going ? DialogRoad.AskAgain(this, reply, going.Dialog, Conversation.Dialog!, going.Open) : Say(reply);

    public Turn Say(ReplyBuilder reply) => Say(reply, Conversation);
}
