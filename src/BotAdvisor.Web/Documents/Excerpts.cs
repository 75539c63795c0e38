using System.Text;
using BotAdvisor.Knowledge.Documents;

namespace BotAdvisor.Web.Documents;

/// <summary>One piece of a document that can be found and quoted by itself.</summary>
internal sealed record CutExcerpt(string Section, int? Page, string Text);

/// <summary>Cuts a document into excerpts: whole sentences of one section, as many as make a short paragraph.</summary>
internal static class Excerpts
{
    private const int Enough = 500;
    private const int Most = 900;

    public static IEnumerable<CutExcerpt> Of(ReadDocument document)
    {
        var section = "";
        int? page = null;
        var text = new StringBuilder();
        foreach (var piece in document.Pieces)
        {
            if (piece.IsHead)
            {
                if (text.Length > 0) yield return Taken();
                section = piece.Text;
                continue;
            }

            foreach (var part in Sentences.Of(piece.Text).SelectMany(Parts))
            {
                if (text.Length > 0 && text.Length + part.Length > Most) yield return Taken();
                if (text.Length == 0) page = piece.Page;
                else text.Append(' ');
                text.Append(part);
            }

            if (text.Length >= Enough) yield return Taken();
        }

        if (text.Length > 0) yield return Taken();

        CutExcerpt Taken()
        {
            var taken = new CutExcerpt(section, page, text.ToString());
            text.Clear();
            return taken;
        }
    }

    // What never ends is cut between two words.
    private static IEnumerable<string> Parts(string sentence)
    {
        while (sentence.Length > Most)
        {
            var end = sentence.LastIndexOf(' ', Most);
            if (end <= 0) end = Most - (char.IsHighSurrogate(sentence[Most - 1]) ? 1 : 0);
            yield return sentence[..end];
            sentence = sentence[end..].TrimStart();
        }

        if (sentence.Length > 0) yield return sentence;
    }
}
