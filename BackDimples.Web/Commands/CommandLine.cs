using System.CommandLine;

namespace BackDimples.Web.Commands;

/// <summary>The verbs of the program. Arguments that begin with no verb go to the host untouched.</summary>
public static class CommandLine
{
    private const int WrongUse = 2;

    /// <summary>Whether the arguments ask for a verb or for help, not for serving.</summary>
    public static bool IsVerb(string[] args) =>
        args.Length > 0 && (!args[0].StartsWith('-') || args[0] is "--help" or "-h" or "-?" or "--version");

    /// <summary>Runs a verb.</summary>
    /// <returns>0, or 1 when the content has errors, or 2 for wrong use.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Serves the site. Without a verb: starts the web server; host arguments such as --urls pass through.");
        root.Subcommands.Add(CheckCommand.Create());
        root.Subcommands.Add(NewCommand.Create());
        var result = root.Parse(args);
        var code = await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = true });
        return result.Errors.Count > 0 ? WrongUse : code;
    }
}
