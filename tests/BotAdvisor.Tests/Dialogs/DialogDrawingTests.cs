using BotAdvisor.Dialogs;

namespace BotAdvisor.Tests.Dialogs;

public class DialogDrawingTests
{
    // docs/dialogs.md holds what `botadvisor dialog draw` prints: after a change of a dialog, print it again.
    [Fact]
    public void The_pictures_in_the_docs_are_those_of_the_dialogs()
    {
        var docs = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "docs", "dialogs.md"));

        foreach (var dialog in Talk.Content.Dialogs.All)
        {
            docs.ShouldContain($"## {dialog.Id}\n\n```mermaid\n{DialogDrawing.Of(dialog)}```", Case.Sensitive, $"docs/dialogs.md: print '{dialog.Id}' again with botadvisor dialog draw");
        }
    }
}
