using System.Collections.Frozen;
using System.Collections.Immutable;
using BackDimples.Content.Articles;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Faqs;
using BackDimples.Content.Figures;
using BackDimples.Content.Glossary;
using BackDimples.Content.Pages;
using BackDimples.Content.Parsing;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Site;
using BackDimples.Content.Sources;
using BackDimples.Content.Tags;
using BackDimples.Content.Text;
using BackDimples.Content.Threading;
using BackDimples.Content.Validation;

namespace BackDimples.Content.Library;

/// <summary>Turns a content folder into a library, or into the list of everything that stands in the way.</summary>
public static class ContentLoader
{
    /// <summary>The ledger's file name.</summary>
    public const string LedgerPath = "published.txt";

    /// <summary>The file names of the search expectations, which the engine's tests read, and of the site's data.</summary>
    private static readonly string[] RootFiles = ["tags.yml", "sources.yml", "glossary.yml", "site.yml", LedgerPath, "queries.yml"];

    private static readonly (string Path, string Help)[] Required =
    [
        ("site.yml", "It names the site and holds its standing words."),
        ("tags.yml", "It lists the tags that pages may use."),
        (HomePath, "It holds the copy of the home page."),
        ("pages/about.md", "It says who publishes the site."),
    ];

    private const string HomePath = "pages/home.md";

    private static readonly string[] Folders = ["articles", "faq", "figures", "pages"];

    /// <summary>Parses every file once, in parallel, and checks that all of it fits together.</summary>
    /// <param name="tree">The files.</param>
    /// <param name="today">The day by which reviews are judged.</param>
    /// <param name="previous">An earlier result; files that have not changed are not parsed again.</param>
    public static ContentLoadResult Load(ContentTree tree, DateOnly today, ContentLoadResult? previous = null)
    {
        // The glossary comes first: by its words the reading ease of a body is measured while its text is at hand.
        var glossary = Parse(One(tree, "glossary.yml", (file, bag) => GlossaryReader.Read(file, bag)), [], previous);
        var words = WordsOf(glossary, previous);
        ParsedFile[] parsed = [.. glossary, .. Parse(
        [
            .. Each(tree, "articles", ".md", ArticleReader.Read),
            .. Each(tree, "faq", ".md", FaqReader.Read),
            .. Each(tree, "figures", ".svg", FigureReader.Read),
            .. One(tree, "tags.yml", (file, bag) => TagReader.Read(file, bag)),
            .. One(tree, "sources.yml", (file, bag) => SourceReader.Read(file, bag)),
            .. One(tree, "site.yml", SiteReader.Read),
            .. One(tree, HomePath, PageReader.ReadHome),
            .. tree.In("pages", ".md").Where(f => f.Path != HomePath).Select(f => new Read(f, PageReader.ReadText)),
            .. One(tree, LedgerPath, (file, bag) => LedgerReader.Read(file, bag)),
        ], words, previous)];
        var bag = new DiagnosticBag();
        CheckTree(tree, bag);
        var set = Assemble(tree, parsed, words, today);
        var addresses = AddressBook.Of(set);
        LibraryRules.Check(set, addresses, bag);
        var diagnostics = parsed.SelectMany(p => p.Diagnostics).Concat(bag.ToImmutableArray())
            .OrderBy(d => d.Location.File, StringComparer.Ordinal).ThenBy(d => d.Location.Line).ThenBy(d => d.Location.Column)
            .ThenBy(d => d.Code, StringComparer.Ordinal).ToImmutableArray();
        return new ContentLoadResult
        {
            Library = diagnostics.Any(d => d.IsError) ? null : new ContentLibrary(set, addresses),
            Diagnostics = diagnostics,
            NewAddresses = set.FaultyFiles.IsEmpty && set.BrokenPaths.IsEmpty ? [.. LedgerRules.NewAddresses(set, addresses)] : [],
            Tree = tree,
            GlossaryWords = set.GlossaryWords,
            ParsedFiles = parsed.Count(p => previous is null || !ReferenceEquals(previous.Parsed.GetValueOrDefault(p.File.Path), p)),
            Parsed = parsed.ToFrozenDictionary(p => p.File.Path, StringComparer.Ordinal),
        };
    }

    private static ParsedFile[] Parse(IReadOnlyList<Read> reads, FrozenSet<string> glossaryWords, ContentLoadResult? previous)
    {
        var parsed = new ParsedFile[reads.Count];
        SharedWork.For(reads.Count, i =>
        {
            var (file, read) = reads[i];
            if (previous is not null && previous.Parsed.TryGetValue(file.Path, out var known) && known.IsOf(file))
            {
                parsed[i] = known;
                return;
            }

            var bag = new DiagnosticBag();
            var value = read(file, bag);
            parsed[i] = new ParsedFile(file, value, bag.ToImmutableArray());
            _ = (parsed[i].Value switch { FaqEntry faq => faq.Body, Article article => article.Body, _ => null })?.ReadabilityFor(glossaryWords);
        });
        return parsed;
    }

    // The very same set while its words are the same, or cannot be read: what was measured with it still holds.
    private static FrozenSet<string> WordsOf(ParsedFile[] glossary, ContentLoadResult? previous)
    {
        if (previous is not null && glossary.Any(g => g.Value is null))
        {
            return previous.GlossaryWords;
        }

        var words = GlossaryWords.Of(glossary.Select(g => g.Value).OfType<ImmutableArray<GlossaryTerm>>().SelectMany(terms => terms));
        return previous is not null && previous.GlossaryWords.SetEquals(words) ? previous.GlossaryWords : words;
    }

    private static ContentSet Assemble(ContentTree tree, ParsedFile[] parsed, FrozenSet<string> glossaryWords, DateOnly today)
    {
        return new ContentSet
        {
            Site = First<SiteInfo>(),
            Home = First<HomePage>(),
            TextPages = All<TextPage>(),
            Articles = All<Article>(),
            Faqs = All<FaqEntry>(),
            Figures = All<Figure>(),
            Tags = List<Tag>(),
            Sources = List<Source>(),
            Terms = List<GlossaryTerm>(),
            GlossaryWords = glossaryWords,
            Ledger = List<LedgerLine>(),
            LedgerFile = $"{tree.DisplayRoot}/{LedgerPath}",
            FaultyFiles = parsed.Where(p => p.HasErrors).Select(p => p.File.DisplayPath).ToImmutableHashSet(StringComparer.Ordinal),
            BrokenPaths = parsed.Where(p => p.Value is null || (p.HasErrors && p.Value is System.Collections.IList)).Select(p => p.File.Path)
                .Concat(Required.Select(r => r.Path).Where(path => tree.Find(path) is null)).ToImmutableHashSet(StringComparer.Ordinal),
            Today = today,
        };

        T? First<T>() => parsed.Select(p => p.Value).OfType<T>().FirstOrDefault();

        ImmutableArray<T> All<T>() => [.. parsed.Select(p => p.Value).OfType<T>()];

        ImmutableArray<T> List<T>() => parsed.Select(p => p.Value).OfType<ImmutableArray<T>>().SelectMany(a => a).ToImmutableArray();
    }

    private static void CheckTree(ContentTree tree, DiagnosticBag bag)
    {
        foreach (var (path, help) in Required)
        {
            if (tree.Find(path) is null)
            {
                bag.Add(ContentErrors.MissingFile, new SourceLocation($"{tree.DisplayRoot}/{path}", 1, 1), path, help);
            }
        }

        if (!tree.Files.Any(f => f.Folder is "articles" or "faq"))
        {
            bag.Add(ContentErrors.NoPages, new SourceLocation(tree.DisplayRoot, 1, 1));
        }

        foreach (var file in tree.Files.Where(f => !IsRead(f)))
        {
            if (file.Fault == ContentFileFault.LinkLeavesFolder)
            {
                bag.Add(ContentErrors.LinkLeavesFolder, new SourceLocation(file.DisplayPath, 1, 1));
                continue;
            }

            var folder = file.Folder.Split('/')[0];
            var hint = file.Folder.Length == 0 ? Suggestion.DidYouMean(file.Path, RootFiles)
                : Folders.Contains(folder, StringComparer.Ordinal) ? $" Files stand in {folder}/ itself, and end with {(folder == "figures" ? ".svg" : ".md")}."
                : Suggestion.DidYouMean(folder, Folders);
            bag.Add(ContentErrors.StrayFile, new SourceLocation(file.DisplayPath, 1, 1), file.Path, hint);
        }
    }

    private static bool IsRead(ContentFile file) => file.Folder switch
    {
        "articles" or "faq" or "pages" => file.Path.EndsWith(".md", StringComparison.Ordinal),
        "figures" => file.Path.EndsWith(".svg", StringComparison.Ordinal),
        "" => RootFiles.Contains(file.Path, StringComparer.Ordinal) || file.Path.EndsWith("README.md", StringComparison.Ordinal),
        _ => false,
    };

    private static IEnumerable<Read> Each(ContentTree tree, string folder, string extension, Reader read) =>
        tree.In(folder, extension).Select(file => new Read(file, read));

    private static Read[] One(ContentTree tree, string path, Reader read) =>
        tree.Find(path) is { } file ? [new Read(file, read)] : [];

    private delegate object? Reader(ContentFile file, DiagnosticBag bag);

    private sealed record Read(ContentFile File, Reader Reader);
}
