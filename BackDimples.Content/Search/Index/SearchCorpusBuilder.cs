using System.Collections.Frozen;
using System.Collections.Immutable;
using BackDimples.Content.Library;

namespace BackDimples.Content.Search.Index;

/// <summary>Makes a corpus of a library. Pages whose record has not changed keep their documents.</summary>
internal static class SearchCorpusBuilder
{
    public static (SearchCorpus Corpus, TermDictionary Table) Build(ContentLibrary library, RankingWeights weights, SearchCorpus? previous, TermDictionary? table)
    {
        var synonyms = SearchProjection.Synonyms(library);
        if (table is null || !table.Synonyms.SequenceEqual(synonyms, SameGroup))
        {
            (table, previous) = (new TermDictionary(synonyms), null);
        }

        lock (table)
        {
            return (Assemble(library, ReadPages(library, weights, previous, table), table, previous), table);
        }
    }

    private static ImmutableArray<IndexedPage> ReadPages(ContentLibrary library, RankingWeights weights, SearchCorpus? previous, TermDictionary table)
    {
        var known = new Dictionary<object, IndexedPage>(ReferenceEqualityComparer.Instance);
        foreach (var page in previous?.Pages ?? [])
        {
            known[page.Source] = page;
        }

        var projection = new SearchProjection(new DocumentAnalyzer(table, weights), library);
        return
        [
            .. library.Faqs.Select(f => known.GetValueOrDefault(f) ?? projection.Of(f)),
            .. library.Articles.Select(a => known.GetValueOrDefault(a) ?? projection.Of(a)),
            .. library.Terms.Select(t => known.GetValueOrDefault(t) ?? projection.Of(t)),
        ];
    }

    private static SearchCorpus Assemble(ContentLibrary library, ImmutableArray<IndexedPage> pages, TermDictionary table, SearchCorpus? previous)
    {
        var documents = new IndexDocument[pages.Sum(p => p.Documents.Length)];
        var pageOfDocument = new int[documents.Length];
        var at = 0;
        for (var page = 0; page < pages.Length; page++)
        {
            foreach (var document in pages[page].Documents)
            {
                pageOfDocument[at] = page;
                documents[at++] = document;
            }
        }

        var tagKeys = library.Tags.Select(t => t.Key).ToImmutableArray();
        var tagPlaces = tagKeys.Select((key, i) => (key, i)).ToFrozenDictionary(t => t.key, t => t.i, StringComparer.Ordinal);
        var (starts, postings) = Invert(documents, table.Words.Count);
        var sameWords = previous is not null && previous.Words.Length == table.Words.Count;
        var stems = sameWords ? previous!.Stems : [.. table.Stems];
        var wordsOfStem = sameWords ? previous!.WordsOfStem : GroupByStem(stems, table.StemNames.Count);
        var phrases = sameWords ? previous!.PhrasesByStem : table.PhrasesByStem.ToFrozenDictionary();
        return new SearchCorpus
        {
            Pages = pages,
            Documents = documents,
            PageOfDocument = pageOfDocument,
            FirstDocument = [.. pages.Select((_, page) => Array.IndexOf(pageOfDocument, page))],
            IsFirst = [.. pages.Select(p => p.Tags.Any(t => library.FindTag(t)!.IsFirst))],
            Wordings = Wordings(pages),
            TagKeys = tagKeys,
            TagsOfPage = [.. pages.Select(p => p.Tags.Select(t => tagPlaces[t]).ToArray())],
            Useful = Useful(library, pages),
            WordNames = (previous?.WordNames ?? SortedTermIndex.Empty).With(table.Words),
            StemNames = (previous?.StemNames ?? SortedTermIndex.Empty).With(table.StemNames),
            Words = sameWords ? previous!.Words : [.. table.Words],
            Stems = stems,
            WordsOfStem = wordsOfStem,
            PhrasesByStem = phrases,
            GroupsByStem = sameWords ? previous!.GroupsByStem : phrases.ToFrozenDictionary(p => p.Key, p => p.Value.Where(w => w.Stems.Length == 1).Select(w => w.Group).ToArray()),
            Starts = starts,
            Postings = postings,
            TermWeights = TermWeighing.Weights(table.Words, stems, wordsOfStem, phrases, starts, documents.Length),
            Topicality = TermWeighing.Topicality(starts, postings, pageOfDocument, pages),
        };
    }

    private static (int[] Starts, Posting[] Postings) Invert(IndexDocument[] documents, int terms)
    {
        var starts = new int[terms + 1];
        foreach (var document in documents)
        {
            foreach (var term in document.Terms)
            {
                starts[term + 1]++;
            }
        }

        for (var term = 0; term < terms; term++)
        {
            starts[term + 1] += starts[term];
        }

        var next = starts.AsSpan(0, terms).ToArray();
        var postings = new Posting[starts[terms]];
        for (var number = 0; number < documents.Length; number++)
        {
            var document = documents[number];
            for (var i = 0; i < document.Terms.Length; i++)
            {
                postings[next[document.Terms[i]]++] = new Posting(number, (ushort)(document.Impacts[i] * Posting.Full), document.Fields[i]);
            }
        }

        return (starts, postings);
    }

    private static int[][] GroupByStem(int[] stems, int count)
    {
        var sizes = new int[count];
        foreach (var stem in stems)
        {
            sizes[stem]++;
        }

        var groups = Array.ConvertAll(sizes, size => new int[size]);
        for (var word = 0; word < stems.Length; word++)
        {
            groups[stems[word]][--sizes[stems[word]]] = word;
        }

        return groups;
    }

    private static FrozenDictionary<string, int[]> Wordings(ImmutableArray<IndexedPage> pages) => pages
        .SelectMany((page, number) => page.Wordings.Select((wording, i) => (wording, number, IsTitle: i == 0)))
        .GroupBy(w => w.wording, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(w => w.IsTitle).Select(w => w.number).Distinct().ToArray(), StringComparer.Ordinal);

    private static ImmutableArray<int> Useful(ContentLibrary library, ImmutableArray<IndexedPage> pages)
    {
        var oftenAsked = library.Home.OftenAsked.Select(o => library.Faqs.IndexOf(library.FindFaq(o.Value)!)).Where(i => i >= 0);
        return [.. oftenAsked.Concat(Enumerable.Range(0, pages.Length).Where(i => pages[i].Kind != SearchKind.Term)).Distinct()];
    }

    private static bool SameGroup(ImmutableArray<string> one, ImmutableArray<string> other) => one.SequenceEqual(other, StringComparer.Ordinal);
}
