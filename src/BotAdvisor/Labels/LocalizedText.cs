using System.Globalization;

namespace BotAdvisor.Labels;

/// <summary>One text in both languages of the advisor; neither is empty.</summary>
public sealed record LocalizedText(string Nl, string En)
{
    /// <summary>The text in one language.</summary>
    public string In(Language language) => language == Language.En ? En : Nl;

    /// <summary>The same text with <c>{0}</c>, <c>{1}</c> … filled in, in one language.</summary>
    public string In(Language language, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, In(language), values);
}
