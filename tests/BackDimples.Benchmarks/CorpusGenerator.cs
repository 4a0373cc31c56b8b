namespace BackDimples.Benchmarks;
internal static class CorpusGenerator { public static int Run(Arguments a) => 1; }
