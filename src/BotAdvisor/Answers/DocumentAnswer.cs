using System.Globalization;
using BotAdvisor.Knowledge.Documents;
using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Answers;

/// <summary>What a document of the organisation's own says, word for word, with the place where it stands.</summary>
internal static class DocumentAnswer
{
    public static ReplyBuilder Quote(ReplyBuilder reply, FoundExcerpt found)
    {
        var excerpt = found.Excerpt;
        reply.Cite(CitationOf(excerpt, reply.Language));
        return reply.Add(BlockKind.Paragraph, $"“{found.Quote}”", Texts.FromYourDocument.In(reply.Language, excerpt.DocumentTitle));
    }

    /// <summary>The place of an excerpt, as a source.</summary>
    public static SourceCitation CitationOf(Excerpt excerpt, Language language)
    {
        string?[] place = [excerpt.Section.Length > 0 ? excerpt.Section : null, excerpt.Page is { } page ? Texts.Page.In(language, page.ToString(CultureInfo.InvariantCulture)) : null];
        var known = string.Join(", ", place.OfType<string>());
        return new(excerpt.Source, excerpt.DocumentTitle, known.Length > 0 ? known : Texts.WholeDocument.In(language), Strength.OwnDocument);
    }
}
