using System.Globalization;
using System.Text;
using BotAdvisor.Web.Commands;

// Numbers and dates read the same on every machine.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = Console.InputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

// botadvisor COMMAND …: what each command does stands in its own class.
return args switch
{
    [] or ["serve", ..] => await ServeCommand.RunAsync([.. args.Skip(1)]),
    ["chat", .. var rest] => await ChatCommand.RunAsync(rest),
    ["ask", .. var rest] => await AskCommand.RunAsync(rest),
    ["classify", .. var rest] => ClassifyCommand.Run(rest),
    ["validate", .. var rest] => ValidateCommand.Run(rest),
    ["learn", .. var rest] => LearnCommand.Run(rest),
    ["dialog", .. var rest] => DialogCommand.Run(rest),
    ["import", .. var rest] => ImportCommand.Run(rest),
    ["feedback", .. var rest] => FeedbackCommand.Run(rest),
    ["manifest", .. var rest] => await ManifestCommand.RunAsync(rest),
    ["ai", .. var rest] => AiCommand.Run(rest, TimeProvider.System),
    ["check", .. var rest] => await CheckCommand.RunAsync(rest),
    ["--help" or "-h" or "help"] => Usage.Show(),
    [['-', ..], ..] => await ServeCommand.RunAsync(args),
    _ => Usage.Refuse($"There is no command '{args[0]}'."),
};
