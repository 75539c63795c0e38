using System.Collections.Immutable;
using BotAdvisor.Labels;

namespace BotAdvisor.Content;

/// <summary>What one pass over the content found: its faults, and the places that refer to something elsewhere.</summary>
public sealed class ContentLog
{
    private readonly List<ContentFault> _faults = [];
    private readonly List<Reference> _references = [];
    private readonly List<KeptText> _texts = [];
    private readonly List<LocalEntry> _localEntries = [];

    /// <summary>All faults so far, in the order found.</summary>
    public IReadOnlyList<ContentFault> Faults => _faults;

    /// <summary>Every text that users get to read, in the order found.</summary>
    public IReadOnlyList<KeptText> Texts => _texts;

    /// <summary>The entries of the local folder.</summary>
    public IReadOnlyList<LocalEntry> LocalEntries => _localEntries;

    internal IReadOnlyList<Reference> References => _references;

    internal void Fault(ContentFault fault) => _faults.Add(fault);

    internal void Keep(KeptText text) => _texts.Add(text);

    internal void Add(LocalEntry entry) => _localEntries.Add(entry);

    /// <summary>Adds the faults of another pass.</summary>
    internal void AddFaultsOf(ContentLog other) => _faults.AddRange(other._faults);

    internal void Refer(Reference reference) => _references.Add(reference);
}

/// <summary>A text that users get to read.</summary>
/// <param name="Text">The text.</param>
/// <param name="Strength">Whose statement it is.</param>
/// <param name="Sources">The places it names as its source.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line.</param>
/// <param name="Owner">The entry it stands in, as <c>file:line</c>.</param>
public sealed record KeptText(LocalizedText Text, Strength Strength, ImmutableArray<string> Sources, string File, int Line, string Owner);

/// <summary>An entry of the local folder.</summary>
/// <param name="Id">Its id.</param>
/// <param name="File">Its file.</param>
/// <param name="Overrides">The file of the entry it stands in for; null where it adds one.</param>
/// <param name="BasedOn">The fingerprint of the original that the editor worked from, or null.</param>
/// <param name="Original">The fingerprint of the original as it is now, or null.</param>
public sealed record LocalEntry(string Id, string File, string? Overrides, string? BasedOn, string? Original)
{
    /// <summary>Whether the original has changed since the editor worked from it.</summary>
    public bool OriginalHasChanged => BasedOn is not null && Original is not null && !string.Equals(BasedOn, Original, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A place in a file that names something by its id; the owner is the entry it stands in.</summary>
internal sealed record Reference(ReferenceKind Kind, string Id, string File, int Line, string Owner);

/// <summary>What a <see cref="Reference"/> names.</summary>
internal enum ReferenceKind
{
    /// <summary>A place in the outline of sources.</summary>
    Source,

    /// <summary>A concept.</summary>
    Concept,

    /// <summary>A topic.</summary>
    Topic,

    /// <summary>A skill.</summary>
    Skill,

    /// <summary>The claim of an id for an entry.</summary>
    EntryId,

    /// <summary>The claim of a name users say.</summary>
    Name,
}
