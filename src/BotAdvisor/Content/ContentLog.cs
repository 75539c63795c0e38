namespace BotAdvisor.Content;

/// <summary>What one pass over the content found: its faults, and the places that refer to something elsewhere.</summary>
public sealed class ContentLog
{
    private readonly List<ContentFault> _faults = [];
    private readonly List<Reference> _references = [];

    /// <summary>All faults so far, in the order found.</summary>
    public IReadOnlyList<ContentFault> Faults => _faults;

    internal IReadOnlyList<Reference> References => _references;

    internal void Fault(ContentFault fault) => _faults.Add(fault);

    internal void Refer(Reference reference) => _references.Add(reference);
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

    /// <summary>The claim of an id for an entry.</summary>
    EntryId,

    /// <summary>The claim of a name users say.</summary>
    Name,
}
