namespace BackDimples.Web.Tests.Live;

/// <summary>A copy of the sample corpus in a folder of its own, for tests that change, break and mend it.</summary>
internal sealed class Corpus : IDisposable
{
    /// <summary>Stands in a file beside the content, and must never be served.</summary>
    public const string Secret = "kept-beside-the-content";

    private readonly string _home = Directory.CreateTempSubdirectory("corpus-").FullName;

    public Corpus()
    {
        Folder = Path.Combine(_home, "content");
        Copy(Repository.PathOf("tests", "SampleCorpus"), Folder);
        File.WriteAllText(Path.Combine(_home, "secret.yml"), Secret);
    }

    public string Folder { get; }

    public string PathOf(string path) => Path.Combine(Folder, path);

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public void Write(string path, string text) => File.WriteAllText(PathOf(path), text);

    /// <summary>Replaces a passage, which must be there.</summary>
    public void Edit(string path, string old, string replacement)
    {
        var text = Read(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (var folder in Directory.EnumerateDirectories(from))
        {
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }
}
