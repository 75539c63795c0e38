using System.Collections.Frozen;

namespace BotAdvisor.Answers.Checks;

/// <summary>Tells where a sentence speaks as somebody. An answer from sources has no "ik" and no "as a language model", unless the source has.</summary>
internal static class Voices
{
    private static readonly FrozenSet<string> Own = "ik mij mijn mezelf mijzelf wij ons onze i im me my myself we our us taalmodel taalmodellen chatbot llm gpt chatgpt openai assistent assistant prompt prompts systeemprompt jailbreak kapitein piraat pirate".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a sentence has a voice that is not its source's.</summary>
    public static bool Speak(SaidWords said, SourceWords source) => said.Words.Any(word => Own.Contains(word) && !source.HasWord(word));
}
