using BackDimples.Content.Library;
using BackDimples.Content.Search;
using BenchmarkDotNet.Attributes;

namespace BackDimples.Benchmarks;

/// <summary>BenchmarkDotNet's view of single searches, run by the verb <c>microbench</c>.</summary>
[InProcess] // a project that BenchmarkDotNet makes here would inherit the settings of the tests
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private ContentLibrary _library = null!;
    private SearchIndex _index = null!;

    [Params(100, 10_000)]
    public int Documents { get; set; }

    /// <summary>A common word, two words, the beginning of a word, a slip, and a long question.</summary>
    [Params(0, 1, 2, 3, 4)]
    public int Query { get; set; }

    private string Text { get; set; } = "";

    [GlobalSetup]
    public void SetUp()
    {
        _library = QualityMeasurement.Load(CorpusGenerator.Tree(Documents / 10, Documents - (Documents / 10)));
        _index = SearchIndex.Build(_library);
        var word = _library.Faqs[0].Question.Value.Split(' ')[0];
        Text = Query switch
        {
            0 => word,
            1 => $"{word} {_library.Faqs[1].Question.Value.Split(' ')[0]}",
            2 => word[..2],
            3 => $"{word[..^1]}xq",
            _ => string.Join(' ', _library.Faqs.Take(4).Select(f => f.Question.Value)),
        };
    }

    [Benchmark]
    public SearchResults Search() => _index.Search(new SearchQuery(Text));

    [GlobalCleanup]
    public void CleanUp() => _index.Dispose();
}
