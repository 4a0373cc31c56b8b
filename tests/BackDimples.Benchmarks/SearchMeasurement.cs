using System.Diagnostics;
using System.Globalization;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Library;
using BackDimples.Content.Parsing;
using BackDimples.Content.Search;
using BackDimples.Content.Search.Evaluation;

namespace BackDimples.Benchmarks;

/// <summary>How fast the search answers, on one thread, with excerpts; how long its index takes to make; and what it weighs.</summary>
internal static class SearchMeasurement
{
    public static int Run(Arguments arguments)
    {
        var documents = arguments.Number("documents", 0);
        var tree = documents == 0
            ? ContentTree.FromDirectory(arguments.Text("content", "content"))
            : CorpusGenerator.Tree(articles: documents / 10, faqs: documents - (documents / 10));
        var queries = documents == 0 ? Written(tree) : CorpusGenerator.Queries(arguments.Number("queries", 2000));
        var loaded = ContentLoader.Load(tree, QualityMeasurement.Today);
        var library = loaded.Library ?? throw new InvalidOperationException(string.Join('\n', loaded.Diagnostics.Where(d => d.IsError).Take(20)));

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (index, built) = Timed(() => SearchIndex.Build(library));
        var size = GC.GetTotalMemory(forceFullCollection: true) - before;
        Print($"{library.Faqs.Length} answers, {library.Articles.Length} articles, {library.Terms.Length} terms: {index.Documents} rows, {index.Words} words");
        Print($"built in {built.TotalMilliseconds:0} ms, {size / 1048576.0:0.0} MiB");
        Rebuild(tree, loaded, index);

        Measure(index, queries, 1);
        var (wall, processor, bytes, total) = Measure(index, queries, Math.Max(1, 20_000 / queries.Count));
        Print($"{wall.Length} queries, one thread, with excerpts: {bytes / 1024.0:0.0} kB a query, {total} hits in all");
        Print("wall time", wall);
        Print("processor time", processor);
        index.Dispose();
        return 0;
    }

    // One answer changes: everything else is taken over.
    private static void Rebuild(ContentTree tree, ContentLoadResult loaded, SearchIndex index)
    {
        var changed = tree.In("faq", ".md").First();
        var files = tree.Files.Select(f => KeyValuePair.Create(f.Path, f == changed ? [.. f.Bytes.Span, .. "One more line.\n"u8] : f.Bytes.ToArray()));
        var library = ContentLoader.Load(ContentTree.FromBytes(files, tree.DisplayRoot), QualityMeasurement.Today, loaded).Library!;
        var times = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            var (next, time) = Timed(() => SearchIndex.Build(library, index));
            next.Dispose();
            times.Add(time.TotalMilliseconds);
        }

        Print($"built again after one change in {times.Order().ElementAt(2):0} ms (median of 5, longest {times.Max():0} ms)");
    }

    private static (double[] Wall, double[] Processor, long Bytes, long Hits) Measure(SearchIndex index, IReadOnlyList<string> queries, int rounds)
    {
        var times = new double[queries.Count * rounds];
        var processor = new double[times.Length];
        var hits = 0L;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < times.Length; i++)
        {
            var cpu = ThreadClock.Now();
            var start = Stopwatch.GetTimestamp();
            hits += index.Search(new SearchQuery(queries[i % queries.Count])).Hits.Length;
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            processor[i] = ThreadClock.Now() - cpu;
        }

        return (times, processor, (GC.GetAllocatedBytesForCurrentThread() - allocated) / times.Length, hits);
    }

    private static List<string> Written(ContentTree tree) =>
        [.. SearchExpectations.Read(tree.Find(SearchExpectations.Path)!, new DiagnosticBag()).Select(e => e.Query.Value)];

    private static (T Value, TimeSpan Time) Timed<T>(Func<T> make)
    {
        var start = Stopwatch.GetTimestamp();
        var value = make();
        return (value, Stopwatch.GetElapsedTime(start));
    }

    private static void Print(string what, double[] times)
    {
        Array.Sort(times);
        Print($"  {what}: mean {times.Average() / 1000:0.000} ms, p50 {At(times, 0.5):0.000} ms, p99 {At(times, 0.99):0.000} ms, longest {times[^1] / 1000:0.000} ms");
    }

    private static double At(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))] / 1000;

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
