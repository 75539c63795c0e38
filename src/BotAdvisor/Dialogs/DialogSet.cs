using System.Collections.Frozen;
using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Dialogs;

/// <summary>All guided dialogs: read once, checked, never changed.</summary>
public sealed class DialogSet(IEnumerable<Dialog> dialogs)
{
    private const int MostEarlier = 50;

    private readonly FrozenDictionary<string, Dialog> _byId = dialogs.ToFrozenDictionary(dialog => dialog.Id, StringComparer.Ordinal);

    /// <summary>The dialogs, by id in ordinal order.</summary>
    public IEnumerable<Dialog> All => _byId.Values.OrderBy(dialog => dialog.Id, StringComparer.Ordinal);

    /// <summary>The dialog with this id, or null: it may have been removed since somebody began it.</summary>
    public Dialog? Find(string id) => _byId.GetValueOrDefault(id);

    // Versions from before content was reloaded, for those who are in the middle of one.
    private readonly FrozenDictionary<(string Id, string Content), Dialog> _earlier = FrozenDictionary<(string, string), Dialog>.Empty;

    private DialogSet(DialogSet now, DialogSet before)
        : this(now.All) =>
        _earlier = before.All.Concat(before._earlier.Values).DistinctBy(dialog => (dialog.Id, dialog.Content)).Take(MostEarlier).ToFrozenDictionary(dialog => (dialog.Id, dialog.Content));

    /// <summary>The same dialogs, and those of an earlier set for whoever began with them.</summary>
    public DialogSet After(DialogSet before) => new(this, before);

    /// <summary>The dialog of a position: the version it began with where that is still known, else the one of now, or null where it is gone.</summary>
    public Dialog? Find(DialogPosition position) =>
        position.Content is { } content && _earlier.TryGetValue((position.Dialog, content), out var earlier) && Find(position.Dialog)?.Content != content ? earlier : Find(position.Dialog);

    /// <summary>The dialog that a message asks for in so many words; null for none.</summary>
    public Dialog? AskedBy(string text)
    {
        var said = Words.Spaced(text);
        return All.FirstOrDefault(dialog => Words.Hold(said, dialog.Asks));
    }

    /// <summary>The dialog that somebody with this intent is led into, or null.</summary>
    public Dialog? For(Intent intent) => All.FirstOrDefault(dialog => dialog.Intent == intent);
}
