using BackDimples.Content.Diagnostics;
using BackDimples.Content.Library;
using BackDimples.Content.Search;
using BackDimples.Content.Search.Evaluation;

namespace BackDimples.Web.Commands;

/// <summary>Prints how well the search does what <c>queries.yml</c> expects, and why a query finds what it finds.</summary>
internal static class SearchReport
{
    /// <summary>Runs the expectations; false when their file is missing or malformed. A miss is a finding, not a fault.</summary>
    public static bool WriteExpectations(ContentLoadResult result, TextWriter output)
    {
        if (result.Tree.Find(SearchExpectations.Path) is not { } file)
        {
            output.WriteLine($"The content has no {SearchExpectations.Path}: there is nothing to expect of the search.");
            return false;
        }

        var bag = new DiagnosticBag();
        var expectations = SearchExpectations.Read(file, bag);
        foreach (var diagnostic in bag.ToImmutableArray())
        {
            output.WriteLine(diagnostic);
        }

        using var index = SearchIndex.Build(result.Library!);
        Write(SearchEvaluation.Run(index, expectations).Report(), output);
        return !bag.HasErrors;
    }

    public static void WriteExplanation(ContentLibrary library, string query, TextWriter output)
    {
        using var index = SearchIndex.Build(library);
        Write(SearchEvaluation.Explain(index, query), output);
    }

    private static void Write(IEnumerable<string> lines, TextWriter output)
    {
        foreach (var line in lines)
        {
            output.WriteLine(line);
        }
    }
}
