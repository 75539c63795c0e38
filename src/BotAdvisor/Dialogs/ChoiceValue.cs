using System.Collections.Immutable;
using BotAdvisor.Labels;

namespace BotAdvisor.Dialogs;

/// <summary>
/// What pressing a choice means. It travels as a short ASCII text (<c>answer:fase-bepalen/gebruik/digitalisering</c>), stays valid as long as
/// the ids in it exist, and says everything by itself: an old button still means what it meant.
/// </summary>
public abstract record ChoiceValue
{
    /// <summary>The longest value that is read.</summary>
    public const int MaxLength = 300;

    private ChoiceValue()
    {
    }

    /// <summary>An answer to a step of a dialog.</summary>
    public sealed record Answer(string Dialog, string Step, string Option) : ChoiceValue
    {
        /// <summary>Whether it is one of the options, rather than passing over the step or closing it.</summary>
        public bool IsPlain => Option is not (DialogRunner.Skipped or DialogRunner.Done);

        public override string ToString() => $"answer:{Dialog}/{Step}/{Option}";
    }

    /// <summary>Begin a dialog, with what is already known.</summary>
    public sealed record Begin(string Dialog, ImmutableArray<StepAnswer> Said) : ChoiceValue
    {
        public override string ToString() =>
            $"begin:{Dialog}{string.Concat(Said.Select(answer => $"/{answer.Step}={string.Join('+', answer.Options)}"))}";
    }

    /// <summary>Show all options of a step.</summary>
    public sealed record ShowAll(string Dialog, string Step) : ChoiceValue
    {
        public override string ToString() => $"all:{Dialog}/{Step}";
    }

    /// <summary>Tell why a step is asked.</summary>
    public sealed record Why(string Dialog, string Step) : ChoiceValue
    {
        public override string ToString() => $"why:{Dialog}/{Step}";
    }

    /// <summary>The same as typing a plain command or question.</summary>
    public sealed record Say(Intent Intent) : ChoiceValue
    {
        public override string ToString() => $"say:{Label.Of(Intent)}";
    }

    /// <summary>Explain a phase.</summary>
    public sealed record ShowPhase(Phase Phase) : ChoiceValue
    {
        public override string ToString() => $"phase:{Label.Of(Phase)}";
    }

    /// <summary>Tell about a topic.</summary>
    public sealed record ShowTopic(string Topic) : ChoiceValue
    {
        public override string ToString() => $"topic:{Topic}";
    }

    /// <summary>Tell what changes in the tasks of a role.</summary>
    public sealed record ShowRole(string Role) : ChoiceValue
    {
        public override string ToString() => $"role:{Role}";
    }

    /// <summary>Explain a concept more exactly.</summary>
    public sealed record Precise(string Concept) : ChoiceValue
    {
        public override string ToString() => $"precise:{Concept}";
    }

    /// <summary>List the answers of the dialog that is going on, to correct one.</summary>
    public sealed record Correct(string Dialog) : ChoiceValue
    {
        public override string ToString() => $"correct:{Dialog}";
    }

    /// <summary>Put an answered question again.</summary>
    public sealed record AskAgain(string Dialog, string Step) : ChoiceValue
    {
        public override string ToString() => $"again:{Dialog}/{Step}";
    }

    /// <summary>The result of a finished dialog as one text, to copy.</summary>
    public sealed record CopyResult(string Dialog) : ChoiceValue
    {
        public override string ToString() => $"copy:{Dialog}";
    }

    /// <summary>Rows of advice as one text, to copy.</summary>
    public sealed record CopyAdvice(ImmutableArray<Theme> Themes, Level Level) : ChoiceValue
    {
        public override string ToString() => $"snippet:{string.Join('+', Themes.Select(Label.Of))}/{Label.Of(Level)}";
    }

    /// <summary>One part of what is told of a concept.</summary>
    public sealed record ConceptPart(string Concept, string Part) : ChoiceValue
    {
        public override string ToString() => $"part:{Concept}/{Part}";
    }

    /// <summary>Go on with the dialog after a long silence.</summary>
    public sealed record GoOn(string Dialog) : ChoiceValue
    {
        public override string ToString() => $"goon:{Dialog}";
    }

    /// <summary>Reads a value back; null for any text that is none.</summary>
    public static ChoiceValue? Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || text.Length > MaxLength || !text.All(IsAllowed)) return null;
        var parts = text[(colon + 1)..].Split('/');
        return (text[..colon], parts) switch
        {
            ("answer", [var dialog, var step, var option]) => new Answer(dialog, step, option),
            ("all", [var dialog, var step]) => new ShowAll(dialog, step),
            ("why", [var dialog, var step]) => new Why(dialog, step),
            ("precise", [var concept]) => new Precise(concept),
            ("correct", [var dialog]) => new Correct(dialog),
            ("again", [var dialog, var step]) => new AskAgain(dialog, step),
            ("copy", [var dialog]) => new CopyResult(dialog),
            ("goon", [var dialog]) => new GoOn(dialog),
            ("part", [var concept, var part]) => new ConceptPart(concept, part),
            ("snippet", [var themes, var id]) when Label.TryParse<Level>(id, out var level) && themes.Split('+').All(theme => Label.TryParse<Theme>(theme, out _)) =>
                new CopyAdvice([.. themes.Split('+').Select(theme => Label.TryParse<Theme>(theme, out var parsed) ? parsed : default)], level),
            ("topic", [var topic]) => new ShowTopic(topic),
            ("role", [var role]) => new ShowRole(role),
            ("say", [var id]) when Label.TryParse<Intent>(id, out var intent) => new Say(intent),
            ("phase", [var id]) when Label.TryParse<Phase>(id, out var phase) => new ShowPhase(phase),
            ("begin", [var dialog, .. var said]) when said.All(answer => answer.Split('=').Length == 2) =>
                new Begin(dialog, [.. said.Select(answer => answer.Split('=')).Select(pair => new StepAnswer(pair[0], [.. pair[1].Split('+')]))]),
            _ => null,
        };
    }

    private static bool IsAllowed(char sign) => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign is ':' or '/' or '-' or '=' or '+' or '.';
}
