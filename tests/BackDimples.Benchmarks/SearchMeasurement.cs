namespace BackDimples.Benchmarks;
internal static class SearchMeasurement { public static int Run(Arguments a) => 1; }
