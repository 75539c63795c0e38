using BotAdvisor.Understanding;

namespace BotAdvisor.Knowledge.Documents;

/// <summary>The words by which texts of documents are found: cut to their stem, so that forms of a word are one.</summary>
public static class DocumentTerms
{
    /// <summary>The words of a text, in order; of <see cref="Words.MaxCharacters"/> characters at most.</summary>
    public static IEnumerable<string> Of(string text) => Words.Of(text).Select(Stems.Of);
}
