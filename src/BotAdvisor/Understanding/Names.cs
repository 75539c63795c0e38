using System.Collections.Immutable;
using BotAdvisor.Labels;

namespace BotAdvisor.Understanding;

/// <summary>What a thing is called.</summary>
/// <param name="Display">The name to show, in both languages.</param>
/// <param name="Spoken">Every way users say it, the display names and known misspellings among them.</param>
public sealed record Names(LocalizedText Display, ImmutableArray<string> Spoken);
