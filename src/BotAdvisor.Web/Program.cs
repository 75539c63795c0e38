using BotAdvisor.Web.Commands;

// botadvisor COMMAND …: what each command does stands in its own class.
Console.OutputEncoding = Console.InputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return args switch
{
    [] or ["serve", ..] => await ServeCommand.RunAsync([.. args.Skip(1)]),
    ["chat", .. var rest] => await ChatCommand.RunAsync(rest),
    ["ask", .. var rest] => await AskCommand.RunAsync(rest),
    ["classify", .. var rest] => ClassifyCommand.Run(rest),
    ["validate", .. var rest] => ValidateCommand.Run(rest),
    ["check", .. var rest] => CheckCommand.Run(rest),
    ["--help" or "-h" or "help"] => Usage.Show(),
    [['-', ..], ..] => await ServeCommand.RunAsync(args),
    _ => Usage.Refuse($"There is no command '{args[0]}'."),
};
