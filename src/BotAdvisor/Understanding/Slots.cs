using System.Collections.Immutable;
using BotAdvisor.Labels;

namespace BotAdvisor.Understanding;

/// <summary>The things a text names, by kind, each once and in the order of the text.</summary>
internal sealed record Slots(
    ImmutableArray<string> Concepts,
    ImmutableArray<Theme> Themes,
    ImmutableArray<Level> Levels,
    ImmutableArray<Phase> Phases,
    ImmutableArray<Dimension> Dimensions,
    ImmutableArray<string> Topics,
    ImmutableArray<string> Roles,
    ImmutableArray<string> Events)
{
    public static Slots From(ImmutableArray<FoundName> names)
    {
        var things = names.SelectMany(name => name.Things).ToArray();
        return new Slots(
            Ids(ThingKind.Concept),
            Labels<Theme>(ThingKind.Theme),
            Labels<Level>(ThingKind.Level),
            Labels<Phase>(ThingKind.Phase),
            Labels<Dimension>(ThingKind.Dimension),
            Ids(ThingKind.Topic),
            Ids(ThingKind.Role),
            Ids(ThingKind.Event));

        ImmutableArray<string> Ids(ThingKind kind) => [.. things.Where(thing => thing.Kind == kind).Select(thing => thing.Id).Distinct(StringComparer.Ordinal)];

        ImmutableArray<T> Labels<T>(ThingKind kind)
            where T : struct, Enum => [.. Ids(kind).Select(id => Label.TryParse<T>(id, out var value) ? value : throw new InvalidOperationException($"'{id}' is no {kind}."))];
    }
}
