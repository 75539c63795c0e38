using System.Collections.Immutable;
using BotAdvisor.Labels;
using YamlDotNet.RepresentationModel;

namespace BotAdvisor.Content;

/// <summary>
/// One mapping of a content file, read field by field. Reading never throws: a missing or misfit field adds a fault and gives a
/// harmless value, so that one look at the files finds all faults. <see cref="Done"/> names the fields nobody asked for.
/// </summary>
internal sealed class Entry(YamlMappingNode node, string file, ContentLog log)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    private string Place => $"{file}:{node.Start.Line}";

    /// <summary>The file it stands in, as told to editors.</summary>
    public string File => file;

    /// <summary>The line it begins at.</summary>
    public int Line => (int)node.Start.Line;

    /// <summary>Eight hexadecimal digits that change when anything in this mapping does, its layout and comments aside.</summary>
    public string Fingerprint => Fingerprints.Of(node);

    public bool Has(string field) => Find(field) is not null;

    public string Required(string field) => Text(field, required: true) ?? "";

    public string? Optional(string field) => Text(field, required: false);

    /// <summary>A required whole number between two limits.</summary>
    public int Number(string field, int least, int most)
    {
        var text = Required(field);
        if (text.Length == 0) return least;
        if (int.TryParse(text, out var number) && number >= least && number <= most) return number;
        Fault(field, $"'{field}' is '{text}', not a whole number from {least} to {most}.", "Correct the number.");
        return least;
    }

    /// <summary>A required id of a closed set (<see cref="Label"/>).</summary>
    public T Id<T>(string field)
        where T : struct, Enum
    {
        var text = Required(field);
        return text.Length == 0 ? default : Parse<T>(text, LineOf(field));
    }

    /// <summary>An id of a closed set, or null where the field is absent.</summary>
    public T? OptionalId<T>(string field)
        where T : struct, Enum => Has(field) ? Id<T>(field) : null;

    /// <summary>A required text in both languages.</summary>
    public LocalizedText Localized(string field)
    {
        var entry = Mapping(field);
        if (entry is null) return new("", "");
        var text = new LocalizedText(entry.Required("nl"), entry.Required("en"));
        entry.Done();
        Keep(field, text, Strength.Derived, []);
        return text;
    }

    /// <summary>A text in both languages, or null where the field is absent.</summary>
    public LocalizedText? OptionalLocalized(string field) => Has(field) ? Localized(field) : null;

    /// <summary>A list of plain texts; empty where the field is absent.</summary>
    public ImmutableArray<string> List(string field)
    {
        switch (Find(field))
        {
            case null:
                return [];
            case YamlSequenceNode list when list.Children.All(child => child is YamlScalarNode { Value.Length: > 0 }):
                return [.. list.Children.Select(child => ((YamlScalarNode)child).Value!)];
            default:
                Fault(field, $"'{field}' is not a list of texts.", "Write it as [one, two] or as lines that begin with '- '.");
                return [];
        }
    }

    /// <summary>Keeps a text that users get to read, with its place, for the checks on language and figures.</summary>
    public void Keep(string field, LocalizedText text, Strength strength, ImmutableArray<string> sources) =>
        log.Keep(new(text, strength, sources, file, LineOf(field), Place));

    /// <summary>Yes or no; no where the field is absent.</summary>
    public bool Flag(string field)
    {
        if (Optional(field) is not { } text) return false;
        if (text is not ("true" or "false")) Fault(field, $"'{field}' is '{text}', not true or false.", "Write true or false.");
        return text == "true";
    }

    /// <summary>Keeps the place of something that may be claimed once only, such as an id or a name.</summary>
    public void Claim(ReferenceKind kind, string id, string field) => log.Refer(new(kind, id, file, LineOf(field), Place));

    /// <summary>A mapping inside this one, or null with a fault where it is missing or something else.</summary>
    public Entry? Mapping(string field)
    {
        switch (Find(field))
        {
            case YamlMappingNode mapping:
                return new Entry(mapping, file, log);
            case null:
                Missing(field);
                return null;
            default:
                Fault(field, $"'{field}' is not a mapping.", "Write its fields below it, two spaces further in.");
                return null;
        }
    }

    /// <summary>A list of mappings; empty where the field is absent.</summary>
    public IReadOnlyList<Entry> Mappings(string field)
    {
        switch (Find(field))
        {
            case null:
                return [];
            case YamlSequenceNode list when list.Children.All(child => child is YamlMappingNode):
                return [.. list.Children.Select(child => new Entry((YamlMappingNode)child, file, log))];
            default:
                Fault(field, $"'{field}' is not a list of mappings.", "Begin each of its entries with '- '.");
                return [];
        }
    }

    /// <summary>Reads an id of a closed set; an unknown one is a fault at the given line.</summary>
    public T Parse<T>(string id, int line)
        where T : struct, Enum
    {
        if (Label.TryParse<T>(id, out var value)) return value;
        log.Fault(new(file, line, $"'{id}' is not one of the ids of {typeof(T).Name.ToLowerInvariant()}.", $"Use one of: {string.Join(", ", Label.All<T>())}."));
        return default;
    }

    /// <summary>The ids under a field, each kept for the check that something with that id exists.</summary>
    public ImmutableArray<string> References(string field, ReferenceKind kind)
    {
        foreach (var child in (Find(field) as YamlSequenceNode)?.Children ?? [])
        {
            if (child is YamlScalarNode { Value: { Length: > 0 } id }) log.Refer(new(kind, id, file, (int)child.Start.Line, Place));
        }

        return List(field);
    }

    public int LineOf(string field) => (int)(Find(field)?.Start.Line ?? node.Start.Line);

    /// <summary>Adds a fault at the line of a field.</summary>
    public void Fault(string field, string rule, string remedy) => log.Fault(new(file, LineOf(field), rule, remedy));

    /// <summary>Adds a fault for every field that was never asked for: usually a misspelt name.</summary>
    public void Done()
    {
        foreach (var (key, _) in node.Children)
        {
            if (key is YamlScalarNode { Value: { } name } && _asked.Contains(name)) continue;
            var remedy = key.ToString().Contains(' ', StringComparison.Ordinal)
                ? "Between braces a comma begins a new field: write the text on a line of its own, or in quotes."
                : $"Known here: {string.Join(", ", _asked)}. Correct the name or remove the line.";
            log.Fault(new(file, (int)key.Start.Line, $"The field '{key}' is not known here.", remedy));
        }
    }

    private string? Text(string field, bool required)
    {
        switch (Find(field))
        {
            case YamlScalarNode { Value: { } value } when value.Trim().Length > 0:
                return value.Trim();
            case null or YamlScalarNode:
                if (required) Missing(field);
                return null;
            default:
                Fault(field, $"'{field}' is not a text.", "Write one text behind the colon.");
                return null;
        }
    }

    private void Missing(string field) => log.Fault(new(file, LineOf(field), $"The field '{field}' is missing or empty.", $"Add '{field}: …' to this entry."));

    private YamlNode? Find(string field)
    {
        _asked.Add(field);
        return node.Children.TryGetValue(new YamlScalarNode(field), out var value) ? value : null;
    }
}
