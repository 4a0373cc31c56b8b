using BackDimples.Content.Diagnostics;
using BackDimples.Content.Library;
using BackDimples.Content.Parsing;
using BackDimples.Content.Search;
using BackDimples.Content.Search.Evaluation;

namespace BackDimples.Benchmarks;

/// <summary>How well the search finds what it should.</summary>
internal static class QualityMeasurement
{
    public static int Run(Arguments arguments)
    {
        var tree = ContentTree.FromDirectory(arguments.Text("content", "content"));
        var library = Load(tree);
        using var index = SearchIndex.Build(library);
        if (arguments.Has("explain"))
        {
            Write(SearchEvaluation.Explain(index, arguments.Text("explain", "")));
            return 0;
        }

        if (arguments.Has("unseen"))
        {
            Write(CrossValidation.Run(CrossValidation.Split(tree), l => SearchIndex.Build(l)).Report());
            return 0;
        }

        var bag = new DiagnosticBag();
        var expectations = SearchExpectations.Read(tree.Find(SearchExpectations.Path)!, bag);
        Write(bag.ToImmutableArray().Select(d => d.ToString()));
        Write(SearchEvaluation.Run(index, expectations.Where(e =>
            e.Query.Location.Line >= arguments.Number("from", 0) && e.Query.Location.Line <= arguments.Number("to", int.MaxValue))).Report());
        return 0;
    }

    /// <summary>Loads a content folder, or stops with its errors.</summary>
    public static ContentLibrary Load(ContentTree tree)
    {
        var result = ContentLoader.Load(tree, Today);
        return result.Library ?? throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(d => d.IsError).Take(20)));
    }

    /// <summary>A fixed day, so that no measurement depends on the calendar.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 21);

    private static void Write(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Console.WriteLine(line);
        }
    }
}
