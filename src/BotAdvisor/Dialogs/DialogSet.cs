using System.Collections.Frozen;
using BotAdvisor.Labels;

namespace BotAdvisor.Dialogs;

/// <summary>All guided dialogs: read once, checked, never changed.</summary>
public sealed class DialogSet(IEnumerable<Dialog> dialogs)
{
    private readonly FrozenDictionary<string, Dialog> _byId = dialogs.ToFrozenDictionary(dialog => dialog.Id, StringComparer.Ordinal);

    /// <summary>The dialogs, by id in ordinal order.</summary>
    public IEnumerable<Dialog> All => _byId.Values.OrderBy(dialog => dialog.Id, StringComparer.Ordinal);

    /// <summary>The dialog with this id, or null: it may have been removed since somebody began it.</summary>
    public Dialog? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The dialog that somebody with this intent is led into, or null.</summary>
    public Dialog? For(Intent intent) => All.FirstOrDefault(dialog => dialog.Intent == intent);
}
