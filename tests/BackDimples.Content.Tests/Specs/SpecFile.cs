namespace BackDimples.Content.Tests.Specs;

/// <summary>
/// Reads a file of specifications. A heading of level 2 begins one. Its fenced blocks are, by their info string:
/// <list type="bullet">
/// <item><c>a/path.md</c>: a whole file;</item>
/// <item><c>diff a/path.md</c>: a change to a file of the sample corpus, in hunks; an empty line parts two hunks, and
/// a hunk of <c>+</c> lines alone is a paragraph at the end;</item>
/// <item><c>delete</c>: paths that are taken away;</item>
/// <item><c>diagnostics</c>: all that must be reported, in order;</item>
/// <item><c>values</c>: what the library must hold.</item>
/// </list>
/// </summary>
internal static class SpecFile
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Specs");

    public static IEnumerable<Spec> ReadAll() =>
        Directory.EnumerateFiles(Folder, "*.md").Order(StringComparer.Ordinal).SelectMany(Read);

    public static IEnumerable<Spec> Read(string file)
    {
        Spec? spec = null;
        var lines = File.ReadAllLines(file);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("## ", StringComparison.Ordinal))
            {
                if (spec is not null)
                {
                    yield return spec;
                }

                spec = new Spec { File = Path.GetFileName(file), Title = lines[i][3..].Trim() };
            }
            else if (Fence(lines[i]) is { Length: > 0 } fence && spec is not null)
            {
                var start = i + 1;
                var end = Array.FindIndex(lines, start, l => l.TrimEnd() == fence);
                Add(spec, lines[i][fence.Length..].Trim(), lines[start..end], i);
                i = end;
            }
        }

        if (spec is not null)
        {
            yield return spec;
        }
    }

    private static string Fence(string line)
    {
        var mark = line.Length > 2 && line[0] is '`' or '~' ? line[0] : '\0';
        var length = line.TakeWhile(c => c == mark).Count();
        return length > 2 ? line[..length] : "";
    }

    private static void Add(Spec spec, string info, string[] lines, int at)
    {
        switch (info.Split(' ', 2))
        {
            case ["diagnostics"]:
                spec.DiagnosticsLine = at;
                spec.Diagnostics.AddRange(lines);
                break;
            case ["values"]:
                spec.Values.AddRange(lines);
                break;
            case ["delete"]:
                spec.Changes.AddRange(lines.Select(l => (l, (string?)null)));
                break;
            case ["diff", var path]:
                spec.Changes.Add((path, Patch(spec, path, lines)));
                break;
            case [{ Length: > 0 }, ..]:
                spec.Changes.Add((info, string.Concat(lines.Select(l => l + "\n"))));
                break;
        }
    }

    private static string Patch(Spec spec, string path, string[] lines)
    {
        var text = SampleCorpus.Files[path].Split('\n').ToList();
        foreach (var hunk in Hunks(lines))
        {
            var old = hunk.Where(l => l[0] is ' ' or '-').Select(l => l[1..]).ToList();
            var next = hunk.Where(l => l[0] is ' ' or '+').Select(l => l[1..]);
            var at = old.Count == 0 ? text.Count - 1 : Enumerable.Range(0, text.Count).FirstOrDefault(i => text.Skip(i).Take(old.Count).SequenceEqual(old, StringComparer.Ordinal), -1);
            Assert.True(at >= 0, $"{spec.File}, \"{spec.Title}\": {path} has no lines\n{string.Join('\n', old)}");
            text.RemoveRange(at, old.Count);
            text.InsertRange(at, old.Count == 0 && path.EndsWith(".md", StringComparison.Ordinal) ? next.Prepend("") : next);
        }

        return string.Join('\n', text);
    }

    private static IEnumerable<List<string>> Hunks(string[] lines)
    {
        var hunk = new List<string>();
        foreach (var line in lines.Append(""))
        {
            if (hunk.Count > 0 && (line.Length == 0 || (line[0] != '+' && hunk[^1][0] == '+')))
            {
                yield return hunk;
                hunk = [];
            }

            if (line.Length > 0)
            {
                hunk.Add(line);
            }
        }
    }
}
