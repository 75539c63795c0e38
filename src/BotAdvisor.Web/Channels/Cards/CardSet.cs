using System.Buffers;
using System.Collections.Frozen;
using System.Text.Json;
using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Web.Channels.Cards;

/// <summary>The templates of all cards, a file for every <see cref="ReplyKind"/>, read once. They are part of the program.</summary>
internal sealed class CardSet
{
    private const string Prefix = "cards/";

    private readonly FrozenDictionary<ReplyKind, CardNode> _cards;

    private CardSet(FrozenDictionary<ReplyKind, CardNode> cards) => _cards = cards;

    /// <summary>The cards of this program.</summary>
    public static CardSet Own { get; } = Load(OwnFiles());

    /// <summary>Reads templates and holds them to <see cref="CardRules"/>.</summary>
    /// <param name="files">The text of every file, by its name.</param>
    /// <exception cref="InvalidDataException">Something is wrong with them; each fault names file, place, rule and remedy.</exception>
    public static CardSet Load(IReadOnlyDictionary<string, string> files)
    {
        var faults = new List<string>();
        var reading = new CardReading(files, faults);
        var cards = new Dictionary<ReplyKind, CardNode>();
        foreach (var kind in Enum.GetValues<ReplyKind>())
        {
            var file = $"{Label.Of(kind)}.json";
            if (files.ContainsKey(file)) cards[kind] = reading.Read(file);
            else faults.Add($"cards/{file}: the template is missing. Remedy: write one; the kinds are {string.Join(", ", Label.All<ReplyKind>())}.");
        }

        if (faults.Count == 0) faults.AddRange(CardRules.Check(files));
        return faults.Count == 0 ? new(cards.ToFrozenDictionary()) : throw new InvalidDataException(string.Join('\n', faults.Distinct(StringComparer.Ordinal)));
    }

    /// <summary>The card of a kind, filled.</summary>
    public JsonElement Fill(ReplyKind kind, CardData data)
    {
        var root = JsonSerializer.SerializeToElement(data, CardDataJson.Default.CardData);
        var json = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(json)) _cards[kind].Write(writer, new(root, root));
        using var document = JsonDocument.Parse(json.WrittenMemory);
        return document.RootElement.Clone();
    }

    /// <summary>The files as they stand in the program.</summary>
    internal static Dictionary<string, string> OwnFiles()
    {
        var assembly = typeof(CardSet).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToDictionary(name => name[Prefix.Length..], Text, StringComparer.Ordinal);

        string Text(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }
    }
}
