using BackDimples.Content.Library;
using BackDimples.Content.Parsing;
using BackDimples.Content.Rendering;
using BackDimples.Content.Search;
using BackDimples.Web.Caching;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Http;

namespace BackDimples.Benchmarks;

/// <summary>BenchmarkDotNet's view of the steps behind a page: parsing, a change, indexing, rendering, serving.</summary>
[InProcess] // a project that BenchmarkDotNet makes here would inherit the settings of the tests
[MemoryDiagnoser]
public class EngineBenchmarks
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private ContentTree _tree = null!;
    private ContentTree _changed = null!;
    private ContentLoadResult _loaded = null!;
    private ContentLibrary _library = null!;
    private SearchIndex _index = null!;
    private CachedPage _ready = null!;
    private DefaultHttpContext _request = null!;

    [Params(100, 1_000)]
    public int Files { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _tree = CorpusGenerator.Tree(Files / 10, Files - (Files / 10));
        _loaded = ContentLoader.Load(_tree, Today);
        _library = _loaded.Library!;
        _index = SearchIndex.Build(_library);
        _changed = ContentTree.FromFiles(CorpusGenerator.Files(Files / 10, Files - (Files / 10))
            .Select(f => f.Key == "faq/q00000.md" ? KeyValuePair.Create(f.Key, f.Value + "\nOne more sentence.\n") : f));
        var body = System.Text.Encoding.UTF8.GetBytes(Render());
        _request = new DefaultHttpContext();
        _request.Response.ContentType = "text/html; charset=utf-8";
        _ready = new CachedPage(_request, body, DateTimeOffset.UnixEpoch, "public");
        _request.Request.Method = HttpMethods.Get;
        _request.Request.Headers.AcceptEncoding = "gzip, deflate, br";
    }

    /// <summary>All files, parsed and checked.</summary>
    [Benchmark]
    public ContentLoadResult Parse() => ContentLoader.Load(_tree, Today);

    /// <summary>One changed file parsed, the others taken over, all of it checked.</summary>
    [Benchmark]
    public ContentLoadResult Change() => ContentLoader.Load(_changed, Today, _loaded);

    /// <summary>The search index of all files.</summary>
    [Benchmark]
    public int Index()
    {
        using var index = SearchIndex.Build(_library);
        return index.Search(new SearchQuery("a")).Total;
    }

    /// <summary>The search index after one change.</summary>
    [Benchmark]
    public int IndexChange()
    {
        using var index = SearchIndex.Build(_library, _index);
        return index.Search(new SearchQuery("a")).Total;
    }

    /// <summary>The body of an article as HTML.</summary>
    [Benchmark]
    public string Render() => MarkdownRenderer.ToHtml(_library.Articles[0].Body, _library.ContextFor(_library.Articles[0]));

    /// <summary>A ready page, from the headers of the request to the bytes.</summary>
    [Benchmark]
    public Task Serve()
    {
        _request.Response.Headers.Clear();
        return _ready.WriteAsync(_request).AsTask();
    }

    [GlobalCleanup]
    public void CleanUp() => _index.Dispose();
}
