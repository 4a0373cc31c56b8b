using System.Globalization;

namespace BackDimples.Benchmarks;

/// <summary>The options of a verb: <c>--name value</c>, or <c>--name</c> alone.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public static Arguments Parse(string[] words)
    {
        var arguments = new Arguments();
        for (var i = 0; i < words.Length; i++)
        {
            var hasValue = i + 1 < words.Length && !words[i + 1].StartsWith("--", StringComparison.Ordinal);
            arguments._values[words[i].TrimStart('-')] = hasValue ? words[++i] : "";
        }

        return arguments;
    }

    public static int Usage()
    {
        Console.Error.WriteLine("""
            search  [--documents N] [--content DIR] [--queries N]   speed and memory of the search engine
            quality [--content DIR] [--from LINE] [--to LINE]       hit@1, hit@3, MRR@10 over DIR/queries.yml, with each miss
            quality --unseen                                        the same over the other wordings of the answers, each left out in turn
            quality --explain "query"                               why the hits of a query stand where they stand
            fts5    [--documents N]                                 the same of SQLite FTS5, as a yardstick
            microbench                                              single searches under BenchmarkDotNet
            tune    [--sweeps N]                                    looks for better constants of the ranking
            corpus  --articles N --faqs M --out DIR                 writes a made-up corpus
            serve   PROGRAM PATH SECONDS                            the published site beside nginx and a bare Kestrel (side-by-side.sh)
            scale   PROGRAM FILES...                                start, memory and change, beside Hugo (side-by-side.sh)
            load    URL SECONDS CONNECTIONS                         constant load; requests sent and failed (deploy/rolling-restart.sh)
            soak    PROGRAM CONTENT MINUTES                         mixed load and content changes; memory, handles, latency (soak.sh)
            pages   PROGRAM                                         p99 of every page of the real site, warm (side-by-side.sh)
            ceiling URL PORT [tuned]                                a bare Kestrel that sends the page at URL
            """);
        return 1;
    }

    public bool Has(string name) => _values.ContainsKey(name);

    public string Text(string name, string otherwise) => _values.GetValueOrDefault(name, otherwise);

    public int Number(string name, int otherwise) =>
        _values.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
