using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BotAdvisor.Answers;
using BotAdvisor.Labels;
using Microsoft.Extensions.AI;

namespace BotAdvisor.Web.Answers;

/// <summary>
/// What a model is told. The instructions stand in one file, <c>prompts/answer.md</c>; the question and the passages follow in a message of their
/// own, as JSON in which every <c>&lt;</c> and <c>&gt;</c> is escaped, so that no text can close the part it stands in.
/// </summary>
internal sealed class AnswerPrompt
{
    private const string LanguagePlace = "{language}";
    private const int LongestQuestion = 1_000;
    private const int LongestPassage = 2_400;

    private readonly string _text;

    /// <param name="text">The instructions.</param>
    public AnswerPrompt(string text)
    {
        _text = text;
        Version = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
    }

    /// <summary>Changes when the instructions do.</summary>
    public string Version { get; }

    /// <summary>The instructions.</summary>
    public string Text => _text;

    /// <summary>Reads the instructions from their file.</summary>
    /// <exception cref="SettingsException">The file is missing, or holds no place for the language.</exception>
    public static AnswerPrompt Load(string path)
    {
        try
        {
            var text = File.ReadAllText(path);
            return text.Contains(LanguagePlace, StringComparison.Ordinal) ? new(text) : throw new SettingsException([$"{path}: the instructions name no language. Put {LanguagePlace} where it belongs, or restore the file."]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException([$"{path}: the instructions for the model cannot be read: {e.Message} Restore the file, or leave AzureOpenAI:Endpoint empty."]);
        }
    }

    /// <summary>The messages for a question.</summary>
    public IReadOnlyList<ChatMessage> For(OpenQuestion question)
    {
        var documents = JsonSerializer.Serialize(question.Passages.Select(passage => new { id = passage.Id, title = passage.Title, text = Cut(passage.Text, LongestPassage) }));
        var asked = new StringBuilder().Append("\"\"\" <documents>\n").Append(documents).Append("\n</documents> \"\"\"\n");
        if (question.Before is { } before) asked.Append("<before>").Append(JsonSerializer.Serialize(before)).Append("</before>\n");
        asked.Append("<question>").Append(JsonSerializer.Serialize(Cut(question.Text, LongestQuestion))).Append("</question>");
        return
        [
            new(ChatRole.System, _text.Replace(LanguagePlace, question.Language == Language.En ? "plain English" : "plain Dutch", StringComparison.Ordinal)),
            new(ChatRole.User, asked.ToString()),
        ];
    }

    /// <summary>The same, after an answer that was not of the form asked for.</summary>
    public static IReadOnlyList<ChatMessage> Again(IReadOnlyList<ChatMessage> messages, string answered) =>
    [
        .. messages,
        new(ChatRole.Assistant, Cut(answered, LongestPassage)),
        new(ChatRole.User, "This is not JSON of the form asked for. Return the same answer in that form, and nothing else."),
    ];

    private static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        return text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }
}
