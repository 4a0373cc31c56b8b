using System.Globalization;
using System.Reflection;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Parsing;
using BackDimples.Content.Search;
using BackDimples.Content.Search.Evaluation;

namespace BackDimples.Benchmarks;

/// <summary>Looks for better constants of the ranking, one at a time, by measuring.</summary>
internal static class Tuning
{
    private static readonly float[] Steps = [0.5f, 0.7f, 0.85f, 1.2f, 1.5f, 2f];

    public static int Run(Arguments arguments)
    {
        var tree = ContentTree.FromDirectory(arguments.Text("content", "content"));
        var library = QualityMeasurement.Load(tree);
        var folds = CrossValidation.Split(tree);
        var expectations = SearchExpectations.Read(tree.Find(SearchExpectations.Path)!, new DiagnosticBag());
        var best = RankingWeights.Default;
        var score = Measure(best);
        Console.WriteLine($"start {score}");
        for (var sweep = 0; sweep < arguments.Number("sweeps", 1); sweep++)
        {
            foreach (var property in typeof(RankingWeights).GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.PropertyType == typeof(float)))
            {
                var from = (float)property.GetValue(best)!;
                foreach (var step in Steps)
                {
                    var candidate = best with { };
                    property.SetValue(candidate, from * step);
                    var measured = Measure(candidate);
                    if (measured.Value > score.Value)
                    {
                        (best, score) = (candidate, measured);
                        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{property.Name} = {from * step:0.###}: {score}"));
                    }
                }
            }
        }

        return 0;

        Score Measure(RankingWeights weights)
        {
            var unseen = CrossValidation.Run(folds, l => SearchIndex.Build(l, null, weights));
            using var index = SearchIndex.Build(library, null, weights);
            var written = SearchEvaluation.Run(index, expectations);
            return new Score(unseen.MeanReciprocalRank, unseen.HitAt1, written.MeanReciprocalRank, written.HitAt1, written.NonsenseRight);
        }
    }

    private sealed record Score(double Unseen, double UnseenFirst, double Written, double WrittenFirst, int Nothing)
    {
        public double Value => Unseen + Written + (Nothing * 0.002);

        public override string ToString() => string.Create(CultureInfo.InvariantCulture,
            $"left out: MRR {Unseen:0.0000}, hit@1 {UnseenFirst:0.0000}; written: MRR {Written:0.0000}, hit@1 {WrittenFirst:0.0000}, {Nothing} find nothing");
    }
}
