using BackDimples.Content.Library;
using BackDimples.Content.Parsing;
using BackDimples.Content.Tests.Diagnostics;

namespace BackDimples.Content.Tests.Parsing;

/// <summary>Reading a real folder.</summary>
public sealed class ContentTreeTests : IDisposable
{
    private readonly DirectoryInfo _above = Directory.CreateTempSubdirectory("content-tree-");
    private readonly string _folder;

    public ContentTreeTests()
    {
        _folder = Path.Combine(_above.FullName, "content");
        foreach (var (path, text) in SampleCorpus.Files)
        {
            Write(path, text);
        }
    }

    public void Dispose() => _above.Delete(recursive: true);

    [Fact]
    public void The_sample_loads_from_its_folder() => Assert.Empty(Load().Diagnostics);

    [Fact]
    public void A_folder_that_is_not_there_is_an_exception_that_names_it()
    {
        var e = Assert.Throws<DirectoryNotFoundException>(() => ContentTree.FromDirectory(Path.Combine(_folder, "nowhere")));
        Assert.Contains("nowhere", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Drafts_hidden_files_and_the_temporary_files_of_editors_are_left_out()
    {
        Write("faq/_draft.md", "x");
        Write("faq/.swap.md", "x");
        Write("faq/x.md~", "x");
        Write("faq/x.md.bak", "x");
        Write("faq/.x.md.swp", "x");
        Write("faq/#x.md#", "x");
        Write("faq/4913", "x");
        Write("_old/site.yml", "x");
        Write(".git/config.yml", "x");
        Assert.Empty(Load().Diagnostics);
    }

    [Theory]
    [InlineData("faq/steel-bowl.markdown")]
    [InlineData("faq/tin-bowl.mdx")]
    [InlineData("figures/photo.png")]
    public void A_file_that_is_not_read_is_named(string path)
    {
        Write(path, "x");
        Assert.StartsWith($"content/{path}(1,1): warning BD0112: Nothing reads '{path}'.", Assert.Single(Load().Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Specifies("BD0108")]
    public void A_file_above_four_megabytes_is_not_read()
    {
        Write("faq/long.md", new string('x', ContentTree.MaxFileBytes + 1024));
        Assert.Equal("content/faq/long.md(1,1): error BD0108: The file has 4097 kB; above 4096 kB a file is not read.", Single());
    }

    [Fact]
    [Specifies("BD0101")]
    public void A_file_that_may_not_be_read_is_named()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "root may read everything");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such permissions");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(_folder, "faq/why-is-my-loaf-so-dense.md"), UnixFileMode.None);
        }

        Assert.Equal("content/faq/why-is-my-loaf-so-dense.md(1,1): error BD0101: The file cannot be read: permission denied.", Single());
    }

    [Fact]
    public void A_fault_of_reading_is_reported_in_the_words_of_the_system()
    {
        // What the file system said, given as data: as root no file can be made unreadable.
        var tree = SampleCorpus.With();
        var file = tree.Find("site.yml")! with { Fault = ContentFileFault.Unreadable, FaultDetail = "permission denied" };
        var bag = new BackDimples.Content.Diagnostics.DiagnosticBag();
        Assert.Null(SourceText.Read(file, bag));
        Assert.Equal("content/site.yml(1,1): error BD0101: The file cannot be read: permission denied.", Assert.Single(bag.ToImmutableArray()).ToString());
    }

    [Theory]
    [Specifies("BD0102")]
    [InlineData("nowhere.md")]
    [InlineData("../../outside.md")]
    [InlineData("linked.md")]
    [InlineData("_way/outside.md")]
    public void A_link_that_leaves_the_folder_or_leads_nowhere_is_an_error(string target)
    {
        File.WriteAllText(Path.Combine(_above.FullName, "outside.md"), "secret");
        File.CreateSymbolicLink(Path.Combine(_folder, "faq/_way"), "../..");
        File.CreateSymbolicLink(Path.Combine(_folder, "faq/linked.md"), target);
        Assert.Equal(
            "content/faq/linked.md(1,1): error BD0102: This is a symbolic link that leaves the content folder, or leads nowhere. Put the file itself here.",
            Single());
    }

    [Fact]
    public void A_folder_that_is_a_link_out_is_reported_and_not_entered()
    {
        File.WriteAllText(Path.Combine(_above.FullName, "outside.md"), "secret");
        File.CreateSymbolicLink(Path.Combine(_folder, "faq/more"), _above.FullName);
        Assert.Equal(
            "content/faq/more(1,1): error BD0102: This is a symbolic link that leaves the content folder, or leads nowhere. Put the file itself here.",
            Single());
    }

    [Fact]
    public void A_link_inside_the_folder_is_fine_also_when_the_folder_itself_is_a_link()
    {
        var kept = Path.Combine(_folder, "_kept");
        Directory.CreateDirectory(kept);
        File.Move(Path.Combine(_folder, "tags.yml"), Path.Combine(kept, "tags.yml"));
        File.CreateSymbolicLink(Path.Combine(_folder, "tags.yml"), "_kept/tags.yml");
        var link = Path.Combine(_above.FullName, "linked");
        File.CreateSymbolicLink(link, _folder);
        Assert.Empty(Load().Diagnostics);
        Assert.Empty(ContentLoader.Load(ContentTree.FromDirectory(link), SampleCorpus.Today).Diagnostics);
    }

    [Fact]
    public void A_link_to_its_own_folder_does_not_go_on_for_ever()
    {
        File.CreateSymbolicLink(Path.Combine(_folder, "faq/again"), "..");
        Assert.Contains(Load().Diagnostics, d => d.Code == "BD0112");
    }

    [Fact]
    public void A_name_with_a_line_break_stays_on_one_line()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names");
        Write("faq/a\nb.md", "x");
        Assert.All(Load().Diagnostics, d => Assert.DoesNotContain('\n', d.ToString()));
    }

    [Fact]
    public void Names_that_are_no_UTF_8_are_reported_and_crash_nothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux has such names");
        using var shell = System.Diagnostics.Process.Start("/bin/sh", ["-c", $"printf x > \"$(printf '{_folder}/faq/\\377.md')\"; printf x > \"$(printf '{_folder}/faq/\\376.md')\""]);
        shell.WaitForExit();
        var codes = Load().Diagnostics.Select(d => d.Code).Order(StringComparer.Ordinal).ToList();
        using var broom = System.Diagnostics.Process.Start("/bin/rm", ["-rf", _folder]); // .NET cannot name them, to delete them
        broom.WaitForExit();
        Assert.Equal("BD0101 BD0107", string.Join(' ', codes));
    }

    [Fact]
    public void An_unchanged_file_is_taken_from_the_previous_tree()
    {
        Age();
        var first = ContentTree.FromDirectory(_folder);
        Write("tags.yml", SampleCorpus.Files["tags.yml"] + "# changed\n");
        var second = ContentTree.FromDirectory(_folder, first);
        Assert.Equal("tags.yml", Assert.Single(second.Files, f => !ReferenceEquals(f, first.Find(f.Path))).Path);
    }

    [Fact]
    public void Only_what_changed_is_parsed_again()
    {
        Age();
        var first = Load();
        Assert.Equal(first.Tree.Files.Length - 1, first.ParsedFiles);
        Write("tags.yml", SampleCorpus.Files["tags.yml"] + "# changed\n");
        File.Delete(Path.Combine(_folder, "queries.yml"));
        var second = ContentLoader.Load(ContentTree.FromDirectory(_folder, first.Tree), SampleCorpus.Today, first);
        Assert.Equal(1, second.ParsedFiles);
        Assert.Empty(second.Diagnostics);
        Assert.Same(first.Library!.FindFaq("why-is-my-loaf-so-dense"), second.Library!.FindFaq("why-is-my-loaf-so-dense"));
    }

    [Fact]
    public void A_file_that_was_touched_without_a_change_is_not_parsed_again()
    {
        var first = Load();
        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        Assert.Equal(0, ContentLoader.Load(ContentTree.FromDirectory(_folder, first.Tree), SampleCorpus.Today, first).ParsedFiles);
    }

    [Fact]
    public void The_warnings_of_a_file_that_is_not_parsed_again_are_kept_and_those_of_the_day_are_fresh()
    {
        Age();
        Write("faq/why-is-my-loaf-so-dense.md", SampleCorpus.Files["faq/why-is-my-loaf-so-dense.md"] + "\n\n#### Deep\n");
        var first = Load();
        var second = ContentLoader.Load(ContentTree.FromDirectory(_folder, first.Tree), new DateOnly(2030, 1, 1), first);
        Assert.Equal(0, second.ParsedFiles);
        Assert.Contains(second.Diagnostics, d => d.Code == "BD0305");
        Assert.Equal(11, second.Diagnostics.Count(d => d.Code == "BD0507"));
    }

    private ContentLoadResult Load() => ContentLoader.Load(ContentTree.FromDirectory(_folder), SampleCorpus.Today);

    private string Single() => Assert.Single(Load().Diagnostics, d => d.IsError).ToString();

    private void Age()
    {
        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
