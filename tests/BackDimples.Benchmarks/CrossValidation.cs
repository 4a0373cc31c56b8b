using System.Collections.Immutable;
using System.Text;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Library;
using BackDimples.Content.Parsing;
using BackDimples.Content.Search;
using BackDimples.Content.Search.Evaluation;

namespace BackDimples.Benchmarks;

/// <summary>
/// How well the search finds an answer by a wording that it has never seen: each wording is taken out of the content
/// in turn (a tenth of them at a time), and searched for.
/// </summary>
internal static class CrossValidation
{
    private const int Folds = 10;
    private const string Item = "  - ";

    /// <summary>One library without a tenth of the wordings, with those wordings as expectations.</summary>
    public sealed record Fold(ContentLibrary Library, ImmutableArray<SearchExpectation> Expectations);

    public static IReadOnlyList<Fold> Split(ContentTree tree) => [.. Enumerable.Range(0, Folds).Select(fold => Make(tree, fold))];

    public static SearchEvaluation Run(IEnumerable<Fold> folds, Func<ContentLibrary, SearchIndex> build) => new(
    [
        .. folds.SelectMany(fold =>
        {
            using var index = build(fold.Library);
            return SearchEvaluation.Run(index, fold.Expectations).Outcomes;
        }),
    ]);

    private static Fold Make(ContentTree tree, int fold)
    {
        var expectations = ImmutableArray.CreateBuilder<SearchExpectation>();
        var files = tree.Files.ToDictionary(f => f.Path, f => f.Bytes.ToArray(), StringComparer.Ordinal);
        foreach (var file in tree.In("faq", ".md"))
        {
            var lines = Encoding.UTF8.GetString(file.Bytes.Span).Split('\n').ToList();
            var first = lines.IndexOf("also_asked:") + 1;
            var count = first == 0 ? 0 : lines.Skip(first).TakeWhile(l => l.StartsWith(Item, StringComparison.Ordinal)).Count();
            for (var i = count - 1; i >= 0; i--)
            {
                if ((i + file.Name.Length) % Folds == fold)
                {
                    var place = new SourceLocation(file.DisplayPath, first + i + 1, Item.Length + 1);
                    var query = new Located<string>(lines[first + i][Item.Length..].Trim('"').Replace("\\\"", "\"", StringComparison.Ordinal), place);
                    expectations.Add(new SearchExpectation { Query = query, Best = $"faq/{file.Name}", Within = 3 });
                    lines.RemoveAt(first + i);
                }
            }

            files[file.Path] = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        }

        return new Fold(QualityMeasurement.Load(ContentTree.FromBytes(files)), expectations.ToImmutable());
    }
}
