using System.Collections.Immutable;
using BotAdvisor.Dialogs;
using BotAdvisor.Labels;

namespace BotAdvisor;

/// <summary>
/// All that is remembered of a conversation between two messages: no text of the user's. Immutable; stored as JSON with
/// <see cref="Schema"/>.
/// </summary>
public sealed record Conversation
{
    /// <summary>The newest form of a stored conversation that this program reads and writes.</summary>
    public const int CurrentSchema = 1;

    /// <summary>A conversation in which nothing was said.</summary>
    public static Conversation New { get; } = new();

    /// <summary>The form it was stored in.</summary>
    public int Schema { get; init; } = CurrentSchema;

    /// <summary>The language spoken last, or null before the first message.</summary>
    public Language? Language { get; init; }

    /// <summary>The language the user asked to be answered in, whatever language they write; null for that of each message.</summary>
    public Language? AnswerIn { get; init; }

    /// <summary>Whether the user was told what they are talking to.</summary>
    public bool Welcomed { get; init; }

    /// <summary>When the user last said something, or null where nobody knows.</summary>
    public DateTimeOffset? SpokenAt { get; init; }

    /// <summary>The dialog that is going on, or null.</summary>
    public DialogPosition? Dialog { get; init; }

    /// <summary>The choices that were offered last, so that their number or title can be typed. At most ten.</summary>
    public ImmutableArray<Offer> Offered { get; init; } = [];

    /// <summary>What was talked about last, for "en voor de sector?"; null where nothing was.</summary>
    public Topic? Topic { get; init; }

    /// <summary>This conversation, going on from where another one of the same person stands: with its dialog, if it has one, and with what it offered.</summary>
    public Conversation GoingOnFrom(Conversation other) =>
        this with { Dialog = other.Dialog ?? Dialog, Offered = other.Offered, Topic = other.Topic, Language = other.Language, Welcomed = true };
}

/// <summary>A choice that was offered.</summary>
public sealed record Offer(string Title, string Value);

/// <summary>What was talked about last.</summary>
/// <param name="Themes">The themes of the advice given last.</param>
/// <param name="Level">For whom it was.</param>
/// <param name="Phase">The phase it was fitted to, or null.</param>
/// <param name="Concept">The id of the concept explained last, for "voorbeeld?" and "preciezer"; null where none was.</param>
public sealed record Topic(ImmutableArray<Theme> Themes, Level? Level, Phase? Phase, string? Concept = null);
