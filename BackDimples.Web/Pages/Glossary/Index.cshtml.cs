using System.Collections.Immutable;
using BackDimples.Content.Permalinks;
using BackDimples.Web.Content;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Pages.Glossary;

public sealed class IndexModel(SiteSnapshot site) : SitePage(site)
{
    public ImmutableArray<LetterGroup> Letters { get; private set; }

    public void OnGet()
    {
        Metadata = new PageMetadata
        {
            Title = "Glossary",
            Description = $"{Library.Terms.Length} terms in plain words: what each is also called, and what it is not.",
            Path = SitePaths.Glossary,
            StructuredData = StructuredData.ForGlossary(Site, "Glossary"),
        };
        Letters = [.. Library.Terms.GroupBy(t => char.ToUpperInvariant(t.Term[0])).Select(g => new LetterGroup(g.Key, [.. g]))];
    }
}
