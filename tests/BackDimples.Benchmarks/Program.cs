using System.Globalization;
using BackDimples.Benchmarks.SideBySide;

// One verb a measurement; without one, the list.
return args switch
{
    ["ceiling", var from, var port] => await Ceiling.RunAsync(new Uri(from), int.Parse(port, CultureInfo.InvariantCulture)),
    ["serve", var site, var path, var seconds] => await Comparison.RunAsync(site, path, int.Parse(seconds, CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        serve PROGRAM PATH SECONDS   the published site beside nginx and a bare Kestrel (side-by-side.sh calls it)
        ceiling URL PORT             a bare Kestrel that sends the page at URL
        """);
    return 2;
}
