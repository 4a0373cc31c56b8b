using System.CommandLine;
using BackDimples.Content.Text;

namespace BackDimples.Web.Commands;

/// <summary>The verbs of the program. Arguments that begin with no verb go to the host untouched.</summary>
public static class CommandLine
{
    private const int WrongUse = 2;

    /// <summary>Whether the arguments ask for a verb or for help, not for serving. <c>key=value</c> is the host's.</summary>
    public static bool IsVerb(string[] args) => args is [var first, ..]
        && (first is "--help" or "-h" or "-?" or "--version" || (first.Length > 0 && first[0] is not ('-' or '/') && !first.Contains('=', StringComparison.Ordinal)));

    /// <summary>Runs a verb.</summary>
    /// <returns>0; 1 when the content has errors or a file cannot be written; 2 for wrong use.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Serves the site. Without a verb it starts the web server, and host arguments such as --urls or --Site:ContentPath=DIR pass through.");
        root.Subcommands.Add(CheckCommand.Create());
        root.Subcommands.Add(NewCommand.Create());
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null }); // "@home?" is a title
        if (parsed.Errors.Count == 0)
        {
            return await parsed.InvokeAsync();
        }

        var verbs = string.Join(", ", root.Subcommands.Select(c => c.Name));
        var message = root.Subcommands.Any(c => c.Name == args[0])
            ? parsed.Errors[0].Message.ReplaceLineEndings(" ")
            : $"'{args[0]}' is not a verb; these are: {verbs}. Without a verb the site is served.{Suggestion.DidYouMean(args[0], root.Subcommands.Select(c => c.Name))}";
        await Console.Error.WriteLineAsync($"error: {message} See --help.");
        return WrongUse;
    }
}
