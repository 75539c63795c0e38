using BotAdvisor.Knowledge;
using BotAdvisor.Labels;

namespace BotAdvisor.Answers;

/// <summary>A row of advice with the reason, a remark where there is one, and a first step.</summary>
internal static class AdviceAnswer
{
    public static void Give(ReplyBuilder reply, ThemeEntry theme, Level level, Phase? phase)
    {
        var language = reply.Language;
        var row = theme.Rows[level];
        GiveRow(reply, theme, level);
        if (row.Note is { } note) reply.Say(note, Texts.PleaseNote.In(language), Replies.BlockKind.Note);
        reply.Say(theme.Explanation, Texts.Because.In(language));
        reply.Say(row.FirstStepFor(phase), Texts.FirstStep.In(language), mark: Texts.OursSuggestion);
        reply.Say(row.ForWhom, Texts.ForWhom.In(language), mark: Texts.OursSuggestion);
        foreach (var question in row.Questions) reply.Say(question, Texts.QuestionsForTheTeam.In(language), Replies.BlockKind.Item, Texts.OursSuggestion);
    }

    /// <summary>The row alone.</summary>
    public static void GiveRow(ReplyBuilder reply, ThemeEntry theme, Level level)
    {
        var head = level == Level.Sector ? Texts.AdviceForSector : Texts.AdviceForOrganisation;
        reply.Row(theme.Id, level, theme.Rows[level].Text, head.In(reply.Language, theme.Names.Display.In(reply.Language)));
    }

    /// <summary>The row as one text that can be pasted: row, reason, first step, source and the year of the content.</summary>
    public static string Snippet(KnowledgeSet knowledge, ThemeEntry theme, Level level, Phase? phase, Language language)
    {
        var row = theme.Rows[level];
        var head = (level == Level.Sector ? Texts.AdviceForSector : Texts.AdviceForOrganisation).In(language, theme.Names.Display.In(language));
        var source = knowledge.Sources.Cite([row.Text, theme.Explanation], language).ToArray();
        return string.Join(
            '\n',
            $"{head}: {row.Text.Text.In(language)}",
            $"{Texts.Because.In(language)}: {theme.Explanation.Text.In(language)}",
            $"{Texts.FirstStep.In(language)}: {row.FirstStepFor(phase).Text.In(language)} ({Texts.OursSuggestion.In(language)})",
            $"{Texts.SourceWord.In(language)}: {source[0].Title}, {string.Join(", ", source.Select(place => place.Section).Distinct(StringComparer.Ordinal))}. {Texts.ContentOf.In(language, theme.Year)}");
    }

    /// <summary>The same in two lines, for a list of several themes.</summary>
    public static void GiveBriefly(ReplyBuilder reply, ThemeEntry theme, Level level, Phase? phase)
    {
        var row = theme.Rows[level];
        reply.Row(theme.Id, level, row.Text, theme.Names.Display.In(reply.Language));
        reply.Say(row.FirstStepFor(phase), Texts.FirstStep.In(reply.Language), mark: Texts.OursSuggestion);
    }
}
