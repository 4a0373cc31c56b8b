using System.CommandLine;
using System.Globalization;
using BackDimples.Content.Library;

namespace BackDimples.Web.Commands;

/// <summary><c>check</c>: everything that is wrong with the content, at once.</summary>
internal static class CheckCommand
{
    private const int Clean = 0;
    private const int Faulty = 1;

    public static Command Create()
    {
        var content = ContentOption.Create();
        var format = new Option<string>("--format") { Description = "How problems are printed.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "github");
        var update = new Option<bool>("--update-ledger") { Description = "Adds new addresses to published.txt; never removes any." };
        var readability = new Option<bool>("--readability") { Description = "Prints the Flesch-Kincaid grade of every page, and the median." };
        var search = new Option<bool>("--search") { Description = "Runs the search expectations of queries.yml and prints hit@1, hit@3, MRR@10 and each miss." };
        var explain = new Option<string?>("--explain") { Description = "Prints why each hit of a query stands where it stands.", HelpName = "QUERY" };
        var command = new Command("check", "Checks the content and prints every problem with its place. Exits with 1 when there is an error.")
        {
            content, format, update, readability, search, explain,
        };
        command.SetAction(parsed => Run(
            new Wishes(ContentOption.Folder(parsed.GetValue(content)), parsed.GetValue(format)!, parsed.GetValue(update), parsed.GetValue(readability), parsed.GetValue(search), parsed.GetValue(explain)),
            Console.Out, Console.Error));
        return command;
    }

    private static int Run(Wishes wishes, TextWriter output, TextWriter error)
    {
        if (ContentOption.Load(wishes.Folder, error) is not { } result)
        {
            return Faulty;
        }

        if (wishes.UpdateLedger && result.NewAddresses.Length > 0)
        {
            if (!TryUpdateLedger(wishes.Folder, result, error))
            {
                return Faulty;
            }

            output.WriteLine($"{result.NewAddresses.Length} new addresses were added to {ContentLoader.LedgerPath}.");
            result = ContentOption.Load(wishes.Folder, error)!;
        }

        var diagnostics = result.DiagnosticsForCheck();
        DiagnosticFormats.Write(diagnostics, wishes.Format, output);
        var errors = diagnostics.Count(d => d.IsError);
        var sound = errors == 0;
        if (result.Library is { } library)
        {
            sound &= WriteReports(wishes, result, library, output);
        }

        if (wishes.Format == "text")
        {
            output.WriteLine(Summary(result, errors, diagnostics.Length - errors));
        }

        return sound ? Clean : Faulty;
    }

    private static bool WriteReports(Wishes wishes, ContentLoadResult result, ContentLibrary library, TextWriter output)
    {
        if (wishes.Readability)
        {
            ReadabilityReport.Write(library, output);
        }

        if (wishes.Explain is { } query)
        {
            SearchReport.WriteExplanation(library, query, output);
        }

        return !wishes.Search || SearchReport.WriteExpectations(result, output);
    }

    private static string Summary(ContentLoadResult result, int errors, int warnings)
    {
        var counts = string.Create(CultureInfo.InvariantCulture, $"check: {errors} {Plural(errors, "error")}, {warnings} {Plural(warnings, "warning")}");
        return result.Library is { } library
            ? $"{counts} in {library.Articles.Length} articles, {library.Faqs.Length} answers, {library.Terms.Length} terms, {library.Sources.Length} sources, {library.Figures.Length} figures"
            : counts;
    }

    private static string Plural(int count, string word) => count == 1 ? word : word + "s";

    // Written beside and moved over: a crash in between leaves the old ledger whole.
    private static bool TryUpdateLedger(string folder, ContentLoadResult result, TextWriter error)
    {
        var path = Path.Combine(folder, ContentLoader.LedgerPath);
        var draft = path + ".new";
        try
        {
            var old = File.Exists(path) ? File.ReadAllText(path) : "# Every address ever published. Lines are added, never removed.\n";
            var separator = old.Length == 0 || old.EndsWith('\n') ? "" : "\n";
            File.WriteAllText(draft, old + separator + string.Join('\n', result.NewAddresses) + "\n");
            File.Move(draft, path, overwrite: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"error: {ContentLoader.LedgerPath} cannot be written: {e.Message}");
            return false;
        }
    }

    /// <summary>What was asked for on the command line.</summary>
    private sealed record Wishes(string Folder, string Format, bool UpdateLedger, bool Readability, bool Search, string? Explain);
}
