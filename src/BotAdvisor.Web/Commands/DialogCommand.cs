using BotAdvisor.Dialogs;

namespace BotAdvisor.Web.Commands;

/// <summary><c>botadvisor dialog draw ID</c>: a dialog as a Mermaid picture.</summary>
internal static class DialogCommand
{
    public static int Run(IReadOnlyList<string> arguments)
    {
        if (arguments is not ["draw", var id]) return Usage.Refuse("dialog takes: draw ID.");
        if (Installed.Advisor() is not { } advisor) return Usage.Faulty;
        if (advisor.Content.Dialogs.Find(id) is not { } dialog)
        {
            Console.Error.WriteLine($"There is no dialog '{id}'. Name one of: {string.Join(", ", advisor.Content.Dialogs.All.Select(known => known.Id))}.");
            return Usage.Faulty;
        }

        Console.Write(DialogDrawing.Of(dialog));
        return Usage.Done;
    }
}
