using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BackDimples.Content.Search.Analysis;
using BackDimples.Content.Search.Index;
using BackDimples.Content.Search.Query;
using BackDimples.Content.Search.Ranking;

namespace BackDimples.Content.Search.Highlighting;

/// <summary>Turns ranked pages into hits.</summary>
internal sealed class HitBuilder(SearchCorpus corpus, QueryPlan plan, ScoreAccumulator marks, bool explain)
{
    private readonly Highlighter _snippets = new(marks);

    /// <summary>A hit of an empty query: nothing was found, so nothing is marked.</summary>
    public static SearchHit Plain(IndexedPage page)
    {
        var html = new StringBuilder();
        Highlighter.Encode(html, page.Answer);
        return new SearchHit
        {
            Id = page.Id,
            Kind = page.Kind,
            Title = page.Title,
            Url = page.Url,
            Answer = page.Answer,
            SnippetHtml = html.ToString(),
            Tags = page.Tags,
            Evidence = page.Evidence,
        };
    }

    public SearchHit Build(TopHitsCollector.Page found)
    {
        var page = corpus.Pages[found.Number];
        var document = corpus.Documents[found.Best.Document];
        return new SearchHit
        {
            Id = page.Id,
            Kind = page.Kind,
            Title = page.Title,
            Url = document.Heading is { } heading ? $"{page.Url}#{heading.Id}" : page.Url,
            Answer = page.Answer,
            SnippetHtml = _snippets.Of(document),
            Tags = page.Tags,
            Evidence = page.Evidence,
            MatchedAs = OtherName(document, found.Best),
            Sections = [.. found.Sections.Select(s => Section(page, corpus.Documents[s.Document]))],
            Explanation = explain ? Explain(document, found) : null,
        };
    }

    private SearchSection Section(IndexedPage page, IndexDocument document) =>
        new(document.Heading!.Text, $"{page.Url}#{document.Heading.Id}", _snippets.Of(document));

    // The other wording by which the page was found, when a word of it is nowhere on the page.
    private string? OtherName(IndexDocument document, ScoredDocument ranked)
    {
        var visible = 0UL;
        foreach (var text in document.Texts)
        {
            if (text.Field is not (SearchField.Asked or SearchField.Called))
            {
                foreach (var word in text.Words)
                {
                    visible |= marks.ShownWordsOf(word);
                }
            }
        }

        var missing = marks.Found(ranked.Document) & ~visible;
        if (missing == 0)
        {
            return null;
        }

        return ranked.Closest >= 0 && document.Texts[ranked.Closest] is { Field: SearchField.Asked or SearchField.Called } wording && Array.Exists(wording.Words, w => (marks.ShownWordsOf(w) & missing) != 0)
            ? wording.Text
            : null;
    }

    private string Explain(IndexDocument document, TopHitsCollector.Page found)
    {
        var ranked = found.Best;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{found.Score:0.000} from words {ranked.Score:0.000} (of which words {ranked.Words:0.000}, wording {ranked.Wording:0.000}, nearness {ranked.Nearness:0.00}, has {ranked.Coverage:P0} of the query) and meaning {found.Nearness:0.000}");
        if (ranked.Closest >= 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"; closest {document.Texts[ranked.Closest].Field.ToString().ToLowerInvariant()} '{document.Texts[ranked.Closest].Text}'");
        }

        for (var i = 0; i < plan.Words.Length; i++)
        {
            if (plan.Words[i].Role == WordRole.Content)
            {
                text.Append(CultureInfo.InvariantCulture, $"; {plan.Words[i].Text} ({plan.Words[i].Weight:0.0}) {Best(document, plan.Words[i])}");
            }
        }

        return text.ToString();
    }

    private string Best(IndexDocument document, QueryWord word)
    {
        var best = "missing";
        var most = 0f;
        foreach (var variant in word.Expansions)
        {
            var at = Array.IndexOf(document.Terms, variant.Term);
            if (at >= 0 && variant.Quality * document.Impacts[at] > most)
            {
                most = variant.Quality * document.Impacts[at];
                var name = corpus.Words[variant.Term];
                var fields = string.Join('+', Enum.GetValues<SearchField>().Where(f => (document.Fields[at] & (1 << (int)f)) != 0).Select(f => f.ToString().ToLowerInvariant()));
                best = string.Create(CultureInfo.InvariantCulture, $"{variant.Kind.ToString().ToLowerInvariant()} {(corpus.IsGroup(variant.Term) ? "group" : name)} {most:0.00} in {fields}");
            }
        }

        return best;
    }
}
