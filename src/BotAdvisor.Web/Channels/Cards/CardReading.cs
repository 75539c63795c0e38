using System.Collections.Immutable;
using System.Text.Json;

namespace BotAdvisor.Web.Channels.Cards;

/// <summary>
/// Reads a template: JSON in the Adaptive Cards templating language, of which it knows <c>${path}</c>, <c>$data</c> and <c>$when</c>.
/// <c>$part</c> is our own: it puts another file in its place. Faults name file, place, rule and remedy.
/// </summary>
internal sealed class CardReading(IReadOnlyDictionary<string, string> files, List<string> faults)
{
    private const string PartField = "$part";
    private const string DataField = "$data";
    private const string WhenField = "$when";

    // A part within a part within a part is read; what goes deeper is a circle.
    private const int Deepest = 5;

    private static readonly CardNode Nothing = new CardNode.Constant(JsonSerializer.SerializeToElement("", CardDataJson.Default.String));

    /// <summary>The template of a file; what is wrong with it is added to the faults.</summary>
    public CardNode Read(string file) => File(file, CardShape.OfCard, 0);

    private CardNode File(string file, CardShape shape, int depth)
    {
        try
        {
            using var document = JsonDocument.Parse(files[file]);
            return Node(new(file, "$", depth), document.RootElement.Clone(), shape);
        }
        catch (JsonException e)
        {
            return Fault(new(file, $"line {e.LineNumber + 1}", depth), "this is not JSON", "mend it; an editor shows where it breaks off");
        }
    }

    private CardNode Node(Place place, JsonElement element, CardShape shape) => element.ValueKind switch
    {
        JsonValueKind.Object => Thing(place, element, shape),
        JsonValueKind.Array => new CardNode.List([.. element.EnumerateArray().Select((item, i) => Item(place.In($"[{i}]"), item, shape))]),
        JsonValueKind.String => Text(place, element, shape),
        _ => new CardNode.Constant(element),
    };

    private CardNode Item(Place place, JsonElement element, CardShape shape)
    {
        if (element.ValueKind != JsonValueKind.Object) return Node(place, element, shape);
        var data = Field(place, element, DataField, shape);
        var inner = data is null ? shape : shape.At(data)?.Element ?? shape;
        var isPart = element.TryGetProperty(PartField, out _);
        return data is null && !isPart ? Thing(place, element, shape) : new CardNode.Repeated(Thing(place, element, inner), data);
    }

    private CardNode Thing(Place place, JsonElement element, CardShape shape)
    {
        if (element.TryGetProperty(PartField, out var part)) return Part(place, part, shape);
        var when = Field(place, element, WhenField, shape);
        var fields = element.EnumerateObject().Where(field => field.Name is not (DataField or WhenField));
        return new CardNode.Thing([.. fields.Select(field => (field.Name, Node(place.In($".{field.Name}"), field.Value, shape)))], when);
    }

    private CardNode Part(Place place, JsonElement part, CardShape shape)
    {
        var name = $"{part}.json";
        if (!files.ContainsKey(name)) return Fault(place, $"there is no part '{part}'", $"use one of the files: {string.Join(", ", files.Keys.Order(StringComparer.Ordinal))}");
        return place.Depth == Deepest ? Fault(place, $"the part '{part}' holds itself", "take it out of itself") : File(name, shape, place.Depth + 1);
    }

    private CardExpression? Field(Place place, JsonElement element, string field, CardShape shape)
    {
        if (!element.TryGetProperty(field, out var value)) return null;
        if (Text(place.In($".{field}"), value, shape) is CardNode.Bound bound) return bound.Expression;
        Fault(place.In($".{field}"), $"{field} holds more than one value", "write it as \"${name}\"");
        return null;
    }

    private CardNode Text(Place place, JsonElement element, CardShape shape)
    {
        var text = element.ToString();
        var pieces = ImmutableArray.CreateBuilder<(string, CardExpression?)>();
        for (var rest = text; rest.Length > 0;)
        {
            var (from, to) = (rest.IndexOf("${", StringComparison.Ordinal), rest.IndexOf('}', StringComparison.Ordinal));
            if (from < 0)
            {
                pieces.Add((rest, null));
                break;
            }

            if (to < from) return Fault(place, $"'{text}' has a ${{ without its }}", "close it");
            if (from > 0) pieces.Add((rest[..from], null));
            if (CardExpression.Parse(rest[(from + 2)..to]) is not { } expression) return Fault(place, $"'{rest[from..(to + 1)]}' is no path of names", "write it as ${name} or ${$root.name}");
            if (shape.At(expression) is null) return Fault(place, $"there is no '{rest[from..(to + 1)]}' in the data here", $"use one of: {string.Join(", ", shape.Names)}; or begin with $root");
            pieces.Add(("", expression));
            rest = rest[(to + 1)..];
        }

        return pieces switch
        {
            [(_, { } only)] => new CardNode.Bound(only),
            _ when pieces.All(piece => piece.Item2 is null) => new CardNode.Constant(element),
            _ => new CardNode.Text(pieces.ToImmutable()),
        };
    }

    private CardNode Fault(Place place, string rule, string remedy)
    {
        faults.Add($"cards/{place.File}, {place.Path}: {rule}. Remedy: {remedy}.");
        return Nothing;
    }

    private readonly record struct Place(string File, string Path, int Depth)
    {
        public Place In(string step) => this with { Path = Path + step };
    }
}
