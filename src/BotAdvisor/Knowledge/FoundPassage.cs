namespace BotAdvisor.Knowledge;

/// <summary>A passage found.</summary>
/// <param name="Place">Its place in the index.</param>
/// <param name="Passage">The passage.</param>
/// <param name="Coverage">How much of what the question is about it holds, from 0 to 1; the likeness where the question is about nothing but small words.</param>
/// <param name="Alike">How alike the question is to one that it is known to answer, from 0 to 1.</param>
/// <param name="Thing">How well the thing fits that the passage belongs to.</param>
/// <param name="Words">How many different words, not counting small ones, it says.</param>
public readonly record struct FoundPassage(int Place, Passage Passage, double Coverage, double Alike, ThingFit Thing, int Words)
{
    // Fitted on questions with known answers, so that the likeliest passage comes first: docs/understanding.md, "Questions for facts".
    private const double OfThing = 0.35;
    private const double OfAlike = 0.4;
    private const double OfBestAlike = 0.35;
    private const double OfMoreAlike = 0.2;
    private const double OfPieces = 0.6;
    private const double OfLength = 0.6;
    private const double OfTopic = 0.13;

    /// <summary>How well it fits, for the order; from 0 to about 3.</summary>
    public double Score => Coverage + (OfThing * Thing.Coverage) + (OfAlike * Alike) + (OfBestAlike * Thing.Alike) + (OfMoreAlike * Thing.MoreAlike) + (OfPieces * Thing.Pieces)
        - (OfLength / (1 + (Words / 20.0))) + (Passage.Kind == Understanding.ThingKind.Topic ? OfTopic : 0);
}

/// <summary>How well a thing as a whole fits a question.</summary>
public sealed class ThingFit
{
    private readonly double? _held;
    private double _second;
    private double _third;

    internal ThingFit(double? held) => _held = held;

    /// <summary>How much of what the question is about all its passages together hold, from 0 to 1; the likeness where it is about nothing but small words.</summary>
    public double Coverage => _held ?? Alike;

    /// <summary>How alike the question is to one that any of its passages is known to answer, from 0 to 1.</summary>
    public double Alike { get; private set; }

    /// <summary>The same for the two next best of its passages together, from 0 to 2.</summary>
    public double MoreAlike => _second + _third;

    /// <summary>The likeness by pieces of words, from 0 to 1.</summary>
    public double Pieces { get; private set; }

    internal void Add(double alike, double pieces)
    {
        (Alike, _second, _third) = alike > Alike ? (alike, Alike, _second) : alike > _second ? (Alike, alike, _second) : (Alike, _second, Math.Max(_third, alike));
        Pieces = Math.Max(Pieces, pieces);
    }
}
