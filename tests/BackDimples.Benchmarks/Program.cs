using BackDimples.Benchmarks;

// Measurements, one verb each. "dotnet run -c Release --project tests/BackDimples.Benchmarks -- VERB ..."
return args switch
{
    ["search", .. var rest] => SearchMeasurement.Run(Arguments.Parse(rest)),
    ["quality", .. var rest] => QualityMeasurement.Run(Arguments.Parse(rest)),
    ["tune", .. var rest] => Tuning.Run(Arguments.Parse(rest)),
    ["corpus", .. var rest] => CorpusGenerator.Run(Arguments.Parse(rest)),
    _ => Arguments.Usage(),
};
