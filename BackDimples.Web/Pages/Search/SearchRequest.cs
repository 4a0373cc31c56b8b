using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BackDimples.Content.Library;
using BackDimples.Content.Search;
using BackDimples.Content.Text;

namespace BackDimples.Web.Pages.Search;

/// <summary>
/// What the parameters of a search ask for, whatever stands in them: text is capped and freed of control characters,
/// numbers are brought into their range, and a tag or kind that does not exist is as good as none.
/// </summary>
public static class SearchRequest
{
    /// <summary>The longest query, in UTF-16 units; what follows is not read.</summary>
    public const int LongestQuery = SearchQuery.MaxLength;

    /// <summary>Hits on a page of results, and the default of the API.</summary>
    public const int PageSize = 10;

    /// <summary>The farthest hit that can be asked for: far beyond what anybody reads, and safe to add to.</summary>
    public const int LargestOffset = 100_000;

    public const string Faq = "faq";
    public const string Article = "article";
    public const string Term = "term";

    /// <summary>The words for the kinds, in the order of <see cref="SearchKind"/>.</summary>
    public static ImmutableArray<string> KindWords { get; } = [Faq, Article, Term];

    public static string Word(this SearchKind kind) => KindWords[(int)kind];

    /// <summary>Reads what <c>/search</c>, <c>/api/search</c> and <c>/api/suggest</c> have in common.</summary>
    public static SearchQuery Read(ContentLibrary library, string? q, string? tag = null, string? kind = null) => new(Clean(q))
    {
        Tag = tag is not null && library.FindTag(tag) is not null ? tag : null,
        Kind = KindWords.IndexOf(kind ?? "") is var index and >= 0 ? (SearchKind)index : null,
        Limit = PageSize,
    };

    /// <summary>Why a tag or kind cannot be searched, naming those that can; null when both can, or are not given.</summary>
    public static string? Refusal(ContentLibrary library, string? tag, string? kind) =>
        !string.IsNullOrEmpty(kind) && !KindWords.Contains(kind, StringComparer.Ordinal) ? $"There is no kind '{Clean(kind)}'. The kinds are: {string.Join(", ", KindWords)}."
        : !string.IsNullOrEmpty(tag) && library.FindTag(tag) is null ? $"There is no tag '{Clean(tag)}'. The tags are: {string.Join(", ", library.Tags.Select(t => t.Key))}."
        : null;

    /// <summary>A whole number within a range; <paramref name="otherwise"/> when it is no number.</summary>
    public static int Number(string? text, int least, int most, int otherwise)
    {
        // A double, because the digits may be more than any integer holds; NaN fails the comparison.
        return !double.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? otherwise
            : number >= least ? (int)Math.Min(number, most) : least;
    }

    /// <summary>The text as it is searched for and shown again: one line, no control characters, at most <see cref="LongestQuery"/>.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var kept = new StringBuilder(Math.Min(text.Length, LongestQuery));
        foreach (var rune in text.EnumerateRunes())
        {
            // A lone surrogate comes as U+FFFD and says nothing; neither does a control or a bidirectional override.
            var isText = rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format);
            if (kept.Length + rune.Utf16SequenceLength > LongestQuery)
            {
                break;
            }

            _ = isText ? kept.Append(rune.ToString()) : kept.Append(' ');
        }

        return TextNormalizer.CollapseSpace(kept.ToString());
    }
}
