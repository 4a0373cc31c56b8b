using System.Collections.Immutable;
using BackDimples.Content.Search.Index;

namespace BackDimples.Content.Search.Query;

/// <summary>The filters of one query, and the counts of what each other choice would show.</summary>
internal sealed class SearchFilter(SearchCorpus corpus, SearchQuery query)
{
    private static readonly ImmutableArray<string> KindWords = ["faq", "article", "term"];

    // -2: no tag was asked for; -1: a tag that there is not.
    private readonly int _tag = string.IsNullOrEmpty(query.Tag) ? -2 : corpus.TagKeys.IndexOf(query.Tag);
    private readonly int[] _byTag = new int[corpus.TagKeys.Length];
    private readonly int[] _byKind = new int[KindWords.Length];

    public bool Admits(int page) => HasTag(page) && HasKind(page);

    /// <summary>Counts a page under every tag and kind by which it might have been asked for.</summary>
    public void Count(int page)
    {
        if (HasTag(page))
        {
            _byKind[(int)corpus.Pages[page].Kind]++;
        }

        if (HasKind(page))
        {
            foreach (var tag in corpus.TagsOfPage[page])
            {
                _byTag[tag]++;
            }
        }
    }

    public ImmutableArray<SearchFacet> TagFacets() => Facets(corpus.TagKeys, _byTag);

    public ImmutableArray<SearchFacet> KindFacets() => Facets(KindWords, _byKind);

    private bool HasTag(int page) => _tag == -2 || Array.IndexOf(corpus.TagsOfPage[page], _tag) >= 0;

    private bool HasKind(int page) => query.Kind is null || corpus.Pages[page].Kind == query.Kind;

    private static ImmutableArray<SearchFacet> Facets(ImmutableArray<string> keys, int[] counts) =>
        [.. keys.Select((key, i) => new SearchFacet(key, counts[i])).Where(f => f.Count > 0)];
}
