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

    public SearchHit Write(TopHitsCollector.Page found)
    {
        var page = corpus.Pages[found.Number];
        var row = corpus.Rows[found.Best.Row];
        return new SearchHit
        {
            Id = page.Id,
            Kind = page.Kind,
            Title = page.Title,
            Url = row.Heading is { } heading ? $"{page.Url}#{heading.Id}" : page.Url,
            Answer = page.Answer,
            SnippetHtml = _snippets.Of(row),
            Tags = page.Tags,
            Evidence = page.Evidence,
            MatchedAs = OtherName(row, found.Best),
            Sections = [.. found.Sections.Select(s => Section(page, corpus.Rows[s.Row]))],
            Explanation = explain ? Explain(row, found.Best) : null,
        };
    }

    private SearchSection Section(IndexedPage page, IndexDocument row) =>
        new(row.Heading!.Text, $"{page.Url}#{row.Heading.Id}", _snippets.Of(row));

    // What stands for the reader's words on the page, when one of them is nowhere on it.
    private string? OtherName(IndexDocument row, ScoredDocument ranked)
    {
        var visible = 0UL;
        foreach (var text in row.Texts)
        {
            if (text.Field != SearchField.Asked)
            {
                foreach (var word in text.Words)
                {
                    visible |= marks.ShownWordsOf(word);
                }
            }
        }

        var missing = marks.Found(ranked.Row) & ~visible;
        if (missing == 0)
        {
            return null;
        }

        if (ranked.Closest >= 0 && row.Texts[ranked.Closest] is { Field: SearchField.Asked } wording && Array.Exists(wording.Words, w => (marks.ShownWordsOf(w) & missing) != 0))
        {
            return wording.Text;
        }

        foreach (var text in row.Texts)
        {
            foreach (var spot in text.Synonyms)
            {
                if ((marks.ShownWordsOf(spot.Group) & missing) != 0 && text.Field != SearchField.Asked)
                {
                    return Words(text, spot);
                }
            }
        }

        return null;
    }

    private static string Words(IndexedText text, SynonymMatch spot)
    {
        Span<char> buffer = stackalloc char[Tokenizer.MaxWordLength];
        var reader = new Tokenizer(text.Text, buffer);
        var start = 0;
        for (var i = 0; i < spot.Start + spot.Length && reader.Read(); i++)
        {
            start = i == spot.Start ? reader.Start : start;
        }

        return text.Text[start..reader.End];
    }

    private string Explain(IndexDocument row, ScoredDocument ranked)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{ranked.Score:0.000} = words {ranked.Words:0.000}, wording {ranked.Wording:0.000}, nearness {ranked.Nearness:0.00}, has {ranked.Coverage:P0} of the query");
        if (ranked.Closest >= 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"; closest {row.Texts[ranked.Closest].Field.ToString().ToLowerInvariant()} '{row.Texts[ranked.Closest].Text}'");
        }

        for (var i = 0; i < plan.Words.Length; i++)
        {
            if (plan.Words[i].Role == WordRole.Content)
            {
                text.Append(CultureInfo.InvariantCulture, $"; {plan.Words[i].Text} ({plan.Words[i].Weight:0.0}) {Best(row, plan.Words[i])}");
            }
        }

        return text.ToString();
    }

    private string Best(IndexDocument row, QueryWord word)
    {
        var best = "missing";
        var most = 0f;
        foreach (var variant in word.Expansions)
        {
            var at = Array.IndexOf(row.Terms, variant.Term);
            if (at >= 0 && variant.Quality * row.Impacts[at] > most)
            {
                most = variant.Quality * row.Impacts[at];
                var name = corpus.Words[variant.Term];
                var fields = string.Join('+', Enum.GetValues<SearchField>().Where(f => (row.Fields[at] & (1 << (int)f)) != 0).Select(f => f.ToString().ToLowerInvariant()));
                best = string.Create(CultureInfo.InvariantCulture, $"{variant.Kind.ToString().ToLowerInvariant()} {(corpus.IsGroup(variant.Term) ? "group" : name)} {most:0.00} in {fields}");
            }
        }

        return best;
    }
}
