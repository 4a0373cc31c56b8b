using System.Diagnostics;
using System.Globalization;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Parsing;
using BackDimples.Content.Search;
using BackDimples.Content.Search.Analysis;
using BackDimples.Content.Search.Evaluation;
using BackDimples.Content.Search.Index;
using Microsoft.Data.Sqlite;

namespace BackDimples.Benchmarks;

/// <summary>
/// What SQLite's FTS5 makes of the same rows, wordings and queries, as the yardstick of our own index: porter stems,
/// weighted fields, all words joined by OR, the last as a prefix, ten rows with excerpts.
/// </summary>
internal sealed class FullTextBaseline : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly SqliteCommand _find;

    private FullTextBaseline(SearchCorpus corpus)
    {
        _connection.Open();
        Execute("create virtual table rows using fts5(id unindexed, title, asked, answer, heading, body, tokenize='porter unicode61 remove_diacritics 2', prefix='2 3')");
        using var transaction = _connection.BeginTransaction();
        using var insert = _connection.CreateCommand();
        insert.CommandText = "insert into rows values ($id, $title, $asked, $answer, $heading, $body)";
        foreach (var page in corpus.Pages)
        {
            foreach (var row in page.Documents)
            {
                insert.Parameters.Clear();
                insert.Parameters.AddWithValue("$id", page.Id);
                insert.Parameters.AddWithValue("$title", Texts(row, SearchField.Title));
                insert.Parameters.AddWithValue("$asked", Texts(row, SearchField.Asked, SearchField.Called));
                insert.Parameters.AddWithValue("$answer", Texts(row, SearchField.Answer, SearchField.Takeaway));
                insert.Parameters.AddWithValue("$heading", Texts(row, SearchField.Heading, SearchField.Parent));
                insert.Parameters.AddWithValue("$body", Texts(row, SearchField.Body));
                insert.ExecuteNonQuery();
            }
        }

        transaction.Commit();
        _find = _connection.CreateCommand();
        _find.CommandText = "select id, snippet(rows, -1, char(2), char(3), '...', 32) from rows where rows match $q and rank match 'bm25(0, 8, 4, 3, 2, 1)' order by rank limit 30";
        _find.Parameters.AddWithValue("$q", "");
    }

    /// <summary>The verb: quality over the written expectations, then speed.</summary>
    public static int Run(Arguments arguments)
    {
        var documents = arguments.Number("documents", 0);
        var tree = documents == 0
            ? ContentTree.FromDirectory(arguments.Text("content", "content"))
            : CorpusGenerator.Tree(articles: documents / 10, faqs: documents - (documents / 10));
        using var index = SearchIndex.Build(QualityMeasurement.Load(tree));
        var start = Stopwatch.GetTimestamp();
        using var baseline = new FullTextBaseline(index.Corpus);
        Print($"FTS5: {index.Documents} rows, built in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms");
        var expectations = documents == 0 ? [.. SearchExpectations.Read(tree.Find(SearchExpectations.Path)!, new DiagnosticBag())] : Array.Empty<SearchExpectation>();
        if (expectations.Length > 0)
        {
            var ranks = expectations.Where(e => e.Best is not null).Select(e => baseline.Find(e.Query.Value).Take(10).ToList().FindIndex(e.Accepts) + 1).ToList();
            var nothing = expectations.Where(e => e.Best is null).ToList();
            Print($"{ranks.Count} queries: hit@1 {(double)ranks.Count(r => r == 1) / ranks.Count:0.000}, hit@3 {(double)ranks.Count(r => r is >= 1 and <= 3) / ranks.Count:0.000}, MRR@10 {ranks.Average(r => r == 0 ? 0 : 1.0 / r):0.000}; {nothing.Count(n => baseline.Find(n.Query.Value).Count == 0)} of {nothing.Count} foreign queries find nothing");
        }

        var queries = documents == 0 ? [.. expectations.Select(e => e.Query.Value)] : CorpusGenerator.Queries(arguments.Number("queries", 2000));
        var times = queries.Select(q =>
        {
            var from = ThreadClock.Now();
            baseline.Find(q);
            return (ThreadClock.Now() - from) / 1000;
        }).Order().ToArray();
        Print($"{times.Length} queries, processor time: mean {times.Average():0.000} ms, p50 {times[times.Length / 2]:0.000} ms, p99 {times[times.Length * 99 / 100]:0.000} ms");
        return 0;
    }

    public void Dispose()
    {
        _find.Dispose();
        _connection.Dispose();
    }

    private List<string> Find(string text)
    {
        var words = Tokenizer.Split(text);
        if (words.Length == 0)
        {
            return [];
        }

        _find.Parameters[0].Value = string.Join(" OR ", words.Select((w, i) => i == words.Length - 1 ? $"\"{w}\"*" : $"\"{w}\""));
        using var reader = _find.ExecuteReader();
        var ids = new List<string>();
        while (reader.Read())
        {
            ids.Add(reader.GetString(0));
            _ = reader.GetString(1);
        }

        return [.. ids.Distinct(StringComparer.Ordinal)];
    }

    private static string Texts(IndexDocument row, params SearchField[] fields) =>
        string.Join('\n', row.Texts.Where(t => fields.Contains(t.Field)).Select(t => t.Text));

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
