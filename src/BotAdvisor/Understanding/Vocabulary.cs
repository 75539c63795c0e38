using System.Collections.Immutable;
using BotAdvisor.Labels;

namespace BotAdvisor.Understanding;

/// <summary>The words the reader knows. All of it is data from the content files.</summary>
/// <param name="Things">Names of things.</param>
/// <param name="Phrases">Ways of asking.</param>
/// <param name="Signals">Signs of a phase.</param>
/// <param name="Fillers">Words that say nothing by themselves, such as "graag" and "even".</param>
/// <param name="Languages">Ways of asking to be answered in a language.</param>
/// <param name="Utterances">Messages with what they mean, to learn from.</param>
public sealed record Vocabulary(
    ImmutableArray<NamedThing> Things,
    ImmutableArray<IntentPhrase> Phrases,
    ImmutableArray<PhaseSignal> Signals,
    ImmutableArray<string> Fillers,
    ImmutableArray<LanguageRequest> Languages,
    ImmutableArray<Utterance> Utterances)
{
    /// <summary>A number that changes when anything does that a reader goes by, so that an unchanged one need not learn again.</summary>
    public ulong Fingerprint()
    {
        var all = Things.Select(thing => thing.ToString())
            .Concat(Phrases.Select(phrase => phrase.ToString()))
            .Concat(Signals.Select(signal => signal.ToString()))
            .Concat(Fillers)
            .Concat(Languages.Select(request => request.ToString()))
            .Concat(Utterances.Select(utterance => $"{utterance.Text}|{utterance.Intent}|{utterance.Concept}|{string.Join('+', utterance.Themes)}|{utterance.Level}|{utterance.Phase}"));
        return all.Aggregate(0UL, (hash, text) => FeatureHash.Pair(hash, FeatureHash.Of('v', text)));
    }
}

/// <summary>A name for something with an id.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">One way users say it.</param>
public sealed record NamedThing(ThingKind Kind, string Id, string Name);

/// <summary>The kinds of things that have names; each fills one slot of a <see cref="Reading"/>.</summary>
public enum ThingKind
{
    Concept,
    Theme,
    Level,
    Phase,
    Dimension,
    Topic,
    Role,
    Event,
}

/// <summary>A way of asking for something.</summary>
/// <param name="Intent">What it asks for.</param>
/// <param name="Text">Words that stand in the message in this order, with at most two others between neighbours.</param>
/// <param name="Weight">How sure it makes.</param>
public sealed record IntentPhrase(Intent Intent, string Text, PhraseWeight Weight);

/// <summary>How sure a phrase makes of its intent.</summary>
public enum PhraseWeight
{
    /// <summary>Counts only together with something else.</summary>
    Weak,

    /// <summary>Enough by itself.</summary>
    Strong,

    /// <summary>Enough by itself, but only where it is the whole message.</summary>
    Whole,

    /// <summary>Makes certain, wherever it stands: whoever asks for their own chances is not given a figure.</summary>
    Sure,

    /// <summary>Somebody in distress; goes before everything.</summary>
    Crisis,
}

/// <summary>Words that tell in which phase somebody works, seen in one dimension.</summary>
public sealed record PhaseSignal(Phase Phase, Dimension Dimension, string Words);

/// <summary>A way of asking to be answered in a language.</summary>
public sealed record LanguageRequest(Language Language, string Text);
