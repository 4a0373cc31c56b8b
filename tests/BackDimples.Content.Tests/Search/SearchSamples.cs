using BackDimples.Content.Library;
using BackDimples.Content.Parsing;
using BackDimples.Content.Search;

namespace BackDimples.Content.Tests.Search;

/// <summary>The site's own corpus, and a small one about something else.</summary>
internal static class SearchSamples
{
    private static readonly Lazy<ContentTree> LazyTree = new(() => ContentTree.FromDirectory(FindContent()));
    private static readonly Lazy<ContentLibrary> LazyLibrary = new(() => Load(Tree));
    private static readonly Lazy<SearchIndex> LazyIndex = new(() => SearchIndex.Build(Library));
    private static readonly Lazy<SearchIndex> LazyGarden = new(() => SearchIndex.Build(Load(GardenCorpus.Tree())));

    public static ContentTree Tree => LazyTree.Value;

    public static ContentLibrary Library => LazyLibrary.Value;

    public static SearchIndex Index => LazyIndex.Value;

    /// <summary>An index of a corpus that shares no subject with the site's.</summary>
    public static SearchIndex Garden => LazyGarden.Value;

    public static ContentLibrary Load(ContentTree tree)
    {
        var result = ContentLoader.Load(tree, new DateOnly(2026, 11, 21));
        Assert.True(result.Library is not null, string.Join('\n', result.Diagnostics.Where(d => d.IsError)));
        return result.Library!;
    }

    private static string FindContent()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var content = Path.Combine(folder.FullName, "content");
            if (File.Exists(Path.Combine(content, "site.yml")))
            {
                return content;
            }
        }

        throw new DirectoryNotFoundException("There is no content folder above the tests.");
    }
}
