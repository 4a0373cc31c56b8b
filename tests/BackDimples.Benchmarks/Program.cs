using System.Globalization;
using BackDimples.Benchmarks;
using BackDimples.Benchmarks.Load;
using BackDimples.Benchmarks.SideBySide;

// Measurements, one verb each. "dotnet run -c Release --project tests/BackDimples.Benchmarks -- VERB ..."
return args switch
{
    ["search", .. var rest] => SearchMeasurement.Run(Arguments.Parse(rest)),
    ["quality", .. var rest] => QualityMeasurement.Run(Arguments.Parse(rest)),
    ["tune", .. var rest] => Tuning.Run(Arguments.Parse(rest)),
    ["fts5", .. var rest] => FullTextBaseline.Run(Arguments.Parse(rest)),
    ["microbench", .. var rest] => BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(EngineBenchmarks).Assembly).Run(rest.Length == 0 ? ["--filter", "*"] : rest).Any() ? 0 : 1,
    ["corpus", .. var rest] => CorpusGenerator.Run(Arguments.Parse(rest)),
    ["serve", var site, var path, var seconds] => await Comparison.RunAsync(site, path, int.Parse(seconds, CultureInfo.InvariantCulture)),
    ["scale", var site, .. var sizes] => await Scale.RunAsync(site, sizes.Select(s => int.Parse(s, CultureInfo.InvariantCulture))),
    ["pages", var site] => await PageTimes.RunAsync(site),
    ["ceiling", var from, var port] => await Ceiling.RunAsync(new Uri(from), int.Parse(port, CultureInfo.InvariantCulture)),
    ["load", var address, var seconds, var connections] => await ConstantLoad.PrintAsync(new Uri(address), int.Parse(seconds, CultureInfo.InvariantCulture), int.Parse(connections, CultureInfo.InvariantCulture)),
    ["soak", var program, var content, var minutes] => await Soak.RunAsync(program, content, int.Parse(minutes, CultureInfo.InvariantCulture)),
    _ => Arguments.Usage(),
};
