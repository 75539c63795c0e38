using System.Collections.Immutable;
using BotAdvisor.Knowledge;
using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Answers;

/// <summary>Puts a reply together piece by piece, and sees to it that every statement brings its source and says whose it is.</summary>
internal sealed class ReplyBuilder(Intent intent, Language language)
{
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly ImmutableArray<Choice>.Builder _choices = ImmutableArray.CreateBuilder<Choice>();
    private readonly List<Statement> _cited = [];
    private readonly List<SourceCitation> _own = [];
    private readonly ImmutableArray<AdviceRow>.Builder _rows = ImmutableArray.CreateBuilder<AdviceRow>();

    public Language Language => language;

    /// <summary>What kind of reply it is, where what it holds does not tell; the last one counts.</summary>
    public ReplyKind? Kind { get; set; }

    /// <summary>Whether a part of it is nobody else's business than the user's.</summary>
    public bool IsPersonal { get; set; } = intent is Intent.Worry or Intent.Human;

    public PhaseShares? Phase { get; set; }

    public ImmutableSortedDictionary<Dimension, ImmutableArray<Phase>>? Heard { get; set; }

    /// <summary>The id of the concept explained last, or null.</summary>
    public string? Concept { get; set; }

    /// <summary>The question that this answers, where it is an open one, and how many blocks are the answer to it; null where it is not.</summary>
    public OpenPart? Open { get; private set; }

    /// <summary>The themes of the rows given so far.</summary>
    public IEnumerable<Theme> Themes => _rows.Select(row => row.Theme);

    public ReplyBuilder Say(LocalizedText text) => Add(BlockKind.Paragraph, text.In(language));

    public ReplyBuilder Note(LocalizedText text) => Add(BlockKind.Note, text.In(language));

    public ReplyBuilder Add(BlockKind kind, string text, string? title = null) => Add(new Block(kind, text, title));

    public ReplyBuilder Add(Block block)
    {
        _blocks.Add(block);
        return this;
    }

    /// <summary>A statement of the knowledge set, with its source; what is not the report's own is marked behind the text.</summary>
    public ReplyBuilder Say(Statement statement, string? title = null, BlockKind kind = BlockKind.Paragraph, LocalizedText? mark = null)
    {
        _cited.Add(statement);
        var text = statement.Text.In(language);
        var whose = statement.Strength == Strength.Report ? null : mark ?? MarkOf(statement.Strength);
        return Add(kind, whose is null or { Nl: "" } ? text : $"{text} ({whose.In(language)})", title);
    }

    /// <summary>Names a source that is none of the knowledge set's.</summary>
    public void Cite(SourceCitation source)
    {
        if (!_own.Contains(source)) _own.Add(source);
    }

    /// <summary>What has happened since the source, where an editor filled it in.</summary>
    public ReplyBuilder SayUpdate(Statement? update, int year) => update is null ? this : Say(update, Texts.SinceThen.In(language, year), BlockKind.Note);

    public ReplyBuilder Row(Theme theme, Level level, Statement statement, string title)
    {
        _rows.Add(new(theme, level, statement.Text.In(language)));
        return Say(statement, title);
    }

    public ReplyBuilder Offer(LocalizedText title, object value, LocalizedText? description = null) => Offer(title.In(language), value, description?.In(language));

    public ReplyBuilder Offer(string title, object value, string? description = null)
    {
        _choices.Add(new(title, value.ToString()!, description));
        return this;
    }

    /// <summary>Offers something beside the answers to a question.</summary>
    public ReplyBuilder OfferAside(LocalizedText title, object value)
    {
        _choices.Add(new(title.In(language), value.ToString()!) { IsAside = true });
        return this;
    }

    /// <summary>Says that what was said so far answers an open question, which a writer may answer better.</summary>
    public ReplyBuilder AnswersOpen(Func<OpenQuestion> question)
    {
        Open = new(question, _blocks.Count);
        return this;
    }

    /// <summary>Whether it says that there is no answer.</summary>
    public bool IsRefusal { get; private set; }

    /// <summary>Says that this tells of no answer.</summary>
    public ReplyBuilder Refuse()
    {
        IsRefusal = true;
        return this;
    }

    /// <summary>Puts the answer to another question behind this one; what both say is said once.</summary>
    /// <param name="other">The other answer.</param>
    /// <param name="mostChoices">So many choices are left of each.</param>
    public ReplyBuilder Append(ReplyBuilder other, int mostChoices)
    {
        foreach (var block in other._blocks.Where(block => !_blocks.Contains(block)).ToArray()) _blocks.Add(block);
        _cited.AddRange(other._cited);
        foreach (var source in other._own) Cite(source);
        while (_choices.Count > mostChoices) _choices.RemoveAt(_choices.Count - 1);
        _choices.AddRange(other._choices.Take(mostChoices).Where(choice => !_choices.Any(known => known.Value == choice.Value || known.Title == choice.Title)).ToArray());
        Concept ??= other.Concept;
        Open = null;
        return this;
    }

    /// <summary>Takes back what was offered, for an answer that becomes part of a larger one.</summary>
    public void ClearChoices() => _choices.Clear();

    public Reply Build(SourceOutline sources) => new()
    {
        Intent = intent,
        Kind = Kind ?? (Phase is not null ? ReplyKind.PhaseResult : Concept is not null ? ReplyKind.Concept : _rows.Count > 0 ? ReplyKind.Advice : ReplyKind.Answer),
        Language = language,
        IsPersonal = IsPersonal,
        Blocks = _blocks.ToImmutable(),
        Choices = _choices.ToImmutable(),
        Sources = [.. sources.Cite(_cited, language), .. _own],
        Rows = _rows.ToImmutable(),
        Phase = Phase,
        Heard = Heard,
    };

    /// <summary>How a statement is marked that is not the report's own; null where it needs no mark.</summary>
    public static LocalizedText? MarkOf(Strength strength) => strength switch
    {
        Strength.Derived => Texts.OursExplanation,
        Strength.General => Texts.CommonKnowledge,
        Strength.Law => Texts.ByLaw,
        _ => null,
    };
}
