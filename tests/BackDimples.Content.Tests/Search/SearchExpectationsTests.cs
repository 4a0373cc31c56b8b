using BackDimples.Content.Diagnostics;
using BackDimples.Content.Parsing;
using BackDimples.Content.Search;
using BackDimples.Content.Search.Evaluation;

namespace BackDimples.Content.Tests.Search;

public sealed class SearchExpectationsTests
{
    private const string Sample = "# comment\n- q: \"plant spuds\"\n  best: faq/when-to-plant-potatoes\n  within: 3\n  also: [articles/growing-potatoes]\n- q: \"euro dollar\"\n  expect: nothing\n- q: \"slugs\"\n  best: faq/when-to-plant-potatoes\n";

    [Fact]
    public void Reads_each_expectation_with_its_place()
    {
        var expectations = Read(Sample, out var bag);
        Assert.Empty(bag.ToImmutableArray());
        Assert.Equal([2, 6, 8], expectations.Select(e => e.Query.Location.Line));
        Assert.Equal((3, 1), (expectations[0].Within, expectations[2].Within));
        Assert.True(expectations[0].Accepts("articles/growing-potatoes"));
        Assert.Null(expectations[1].Best);
    }

    [Fact]
    public void Reports_what_is_wrong_where_it_is_wrong()
    {
        Read("- q: \"x\"\n  bets: faq/x\n", out var bag);
        Assert.Contains(bag.ToImmutableArray(), d => d.Location.Line == 2 && d.Message.Contains("bets", StringComparison.Ordinal));
        Assert.Contains(bag.ToImmutableArray(), d => d.Message.Contains("best", StringComparison.Ordinal));
    }

    [Fact]
    public void Counts_hits_and_names_each_miss_with_its_place_and_reason()
    {
        var evaluation = SearchEvaluation.Run(SearchSamples.Garden, Read(Sample, out _));
        Assert.Equal((0.5, 0.5, 1, 1), (evaluation.HitAt1, evaluation.HitAt3, evaluation.Nonsense, evaluation.NonsenseRight));
        var report = evaluation.Report().ToList();
        Assert.Contains("content/queries.yml(8): \"slugs\" should find faq/when-to-plant-potatoes", report[1], StringComparison.Ordinal);
        Assert.Contains("faq/how-to-stop-slugs", report[2], StringComparison.Ordinal);
        Assert.Contains("exact slugs", report[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Explains_a_query()
    {
        var lines = SearchEvaluation.Explain(SearchSamples.Garden, "lift spuds").ToList();
        Assert.Contains("synonym", lines[1], StringComparison.Ordinal);
    }

    private static System.Collections.Immutable.ImmutableArray<SearchExpectation> Read(string yaml, out DiagnosticBag bag)
    {
        bag = new DiagnosticBag();
        var tree = ContentTree.FromFiles(new Dictionary<string, string>(StringComparer.Ordinal) { ["queries.yml"] = yaml });
        return SearchExpectations.Read(tree.Find("queries.yml")!, bag);
    }
}
