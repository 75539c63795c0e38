namespace BotAdvisor.Web.Commands;

/// <summary>How the program is used, and what it says to wrong use.</summary>
internal static class Usage
{
    public const int Done = 0;
    public const int Faulty = 1;
    public const int WrongUse = 2;

    private const string Text = """
        botadvisor [serve] [--urls URL]        the web server; the default address is http://localhost:3978
        botadvisor chat [--lang nl|en]         a conversation in the terminal
        botadvisor chat --dialog FILE          the same, beginning with a dialog from a file, to try it
        botadvisor chat --jsonl FILE|-         lines {"conversation","text"}, answered in order
        botadvisor ask TEXT [--lang nl|en] [--json]
        botadvisor ask --jsonl FILE|-          lines {"id","text"}, each in a fresh conversation
        botadvisor classify TEXT|--jsonl FILE|-   what was understood, no answer; --why behind a text tells by what
        botadvisor validate [--dialogs DIR] [--knowledge DIR] [--local DIR] [--readability]   checks all content
        botadvisor dialog draw ID              a dialog as a Mermaid picture
        botadvisor learn                       learns of the examples once, for a fast start; the build does it
        botadvisor import FILE… [--mask]       adds documents of your own, which answers may quote: txt, md, pdf, docx
        botadvisor import --list | --remove ID tells which there are, takes one out
        botadvisor manifest pack --output FILE.zip   the Teams app package for the configured app id and address
        botadvisor ai on|off --reason TEXT|status   turns the model on or off, also while the server runs
        botadvisor feedback [--json]           what users thought of answers
        botadvisor check                       checks this installation
        """;

    public static int Show()
    {
        Console.WriteLine(Text);
        return Done;
    }

    /// <summary>Says what is wrong with what the command was given.</summary>
    public static int Fail(string reason)
    {
        Console.Error.WriteLine(reason);
        return Faulty;
    }

    /// <summary>Says what is wrong with the use, and how it is meant.</summary>
    public static int Refuse(string reason)
    {
        Console.Error.WriteLine(reason);
        Console.Error.WriteLine();
        Console.Error.WriteLine(Text);
        return WrongUse;
    }
}
