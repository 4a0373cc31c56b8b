using System.Collections.Immutable;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Library;
using BackDimples.Content.Tags;
using BackDimples.Web.Pages.Shared;

namespace BackDimples.Web.Pages.Tags;

/// <summary>What the page of a subject shows.</summary>
public sealed record TagView
{
    public required Tag Tag { get; init; }

    /// <summary>The subjects that share pages with this one.</summary>
    public required ImmutableArray<Combination> Combinations { get; init; }

    public required string AnswerCount { get; init; }

    public required ImmutableArray<AnswerCard> Answers { get; init; }

    public required string ArticleCount { get; init; }

    public required ImmutableArray<ArticleCard> Articles { get; init; }

    /// <summary>Where to go from here.</summary>
    public required SubjectLinks Others { get; init; }

    public static TagView Of(ContentLibrary library, Tag tag, Tag? with)
    {
        var answers = library.FaqsOf(tag.Key).Where(f => with is null || Carries(f.Tags, with)).ToList();
        var articles = library.ArticlesOf(tag.Key).Where(a => with is null || Carries(a.Tags, with)).ToList();
        return new TagView
        {
            Tag = tag,
            Combinations = [.. library.Tags.Where(t => t != tag).Select(t => Combination.Of(library, tag, t, isChosen: t == with)).Where(c => c.Count > 0)],
            AnswerCount = Quantity.Of(answers.Count, "answer"),
            Answers = AnswerCard.ListOf(answers, library.Site),
            ArticleCount = Quantity.Of(articles.Count, "article"),
            Articles = ArticleCard.ListOf(articles),
            Others = SubjectLinks.Others(library, tag),
        };
    }

    private static bool Carries(ImmutableArray<Located<string>> tags, Tag tag) => tags.Any(t => t.Value == tag.Key);

    /// <summary>Another subject, and how many pages carry both.</summary>
    /// <param name="Path">The lists narrowed by it; when it is chosen, the lists without it.</param>
    public sealed record Combination(string Label, string Path, int Count, bool IsChosen)
    {
        public static Combination Of(ContentLibrary library, Tag tag, Tag other, bool isChosen) => new(
            other.Label,
            isChosen ? tag.Path : $"{tag.Path}?with={other.Key}",
            library.FaqsOf(tag.Key).Count(f => Carries(f.Tags, other)) + library.ArticlesOf(tag.Key).Count(a => Carries(a.Tags, other)),
            isChosen);
    }
}
