using System.Globalization;
using BotAdvisor.Content;
using BotAdvisor.Labels;

namespace BotAdvisor.Knowledge;

/// <summary>Documents and their outlines, from their entries.</summary>
internal static class SourceReading
{
    public static SourceDocument Document(Entry entry) => new(
        entry.Required("id"),
        Title(entry),
        entry.Required("publisher"),
        entry.Year(),
        Day(entry, "review"),
        Day(entry, "updated"),
        [.. entry.Mappings("sections").Select(Section)]);

    // A title is not ours: it is not held to the rules for our texts.
    private static LocalizedText Title(Entry document)
    {
        if (document.Mapping("title") is not { } entry) return new("", "");
        var title = new LocalizedText(entry.Required("nl"), entry.Required("en"));
        entry.Done();
        return title;
    }

    private static SourceSection Section(Entry entry)
    {
        var section = new SourceSection(entry.Required("id"), new LocalizedText(entry.Required("nl"), entry.Required("en")), entry.List("numbers"));
        entry.Claim(ReferenceKind.EntryId, $"section {section.Id}", "id");
        entry.Done();
        return section;
    }

    private static DateOnly Day(Entry entry, string field)
    {
        var text = entry.Required(field);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (text.Length > 0) entry.Fault(field, $"'{field}' is '{text}', not a date.", "Write it as 2027-06-30.");
        return DateOnly.MaxValue;
    }
}
