using System.Text;

namespace BotAdvisor.Dialogs;

/// <summary>A dialog as a Mermaid flow chart: its steps from top to bottom, with the conditions under which one is asked.</summary>
public static class DialogDrawing
{
    private const int LongestLabel = 60;

    /// <summary>The picture; lines end in \n.</summary>
    public static string Of(Dialog dialog)
    {
        var drawing = new StringBuilder("flowchart TD\n  begin([").Append(Label(dialog.Title.Nl)).Append("])\n");
        var before = "begin";
        foreach (var step in dialog.Steps)
        {
            var node = Node(step.Id);
            drawing.Append("  ").Append(node).Append(step.Kind switch
            {
                StepKind.Say or StepKind.Lookup => $"[{Label(step.Ask.Nl.Length > 0 ? step.Ask.Nl : $"zoek op: {step.About}")}]\n",
                _ => $"{{{{{Label(step.Ask.Nl)}}}}}\n",
            });
            drawing.Append("  ").Append(before).Append(" -->").Append(Condition(step)).Append(' ').Append(node).Append('\n');
            before = node;
        }

        return drawing.Append("  result([").Append(Label($"uitkomst: {dialog.Result}")).Append("])\n  ").Append(before).Append(" --> result\n").ToString();
    }

    private static string Condition(Step step)
    {
        var when = step.When.Select(condition => $"{condition.Step} {(condition.Not ? "is niet" : "is")} {string.Join(" of ", condition.Any)}");
        var all = string.Join(" en ", step.Dimension is null ? when : when.Append("als het nog iets verandert"));
        return all.Length == 0 ? "" : $"|{Label(all)}|";
    }

    private static string Node(string id) => $"s_{id.Replace('.', '_').Replace('-', '_')}";

    private static string Label(string text) => $"\"{(text.Length <= LongestLabel ? text : $"{text[..(LongestLabel - 1)]}…").Replace('"', '\'')}\"";
}
