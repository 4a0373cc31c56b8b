using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace BackDimples.Web.Seo;

/// <summary>The types of schema.org that the site uses, by their own names.</summary>
internal static class SchemaOrg
{
    internal const string Vocabulary = "https://schema.org";

    /// <summary>What every type has. Only the outermost of a document names the vocabulary.</summary>
    internal abstract record Thing([property: JsonPropertyName("@type"), JsonPropertyOrder(-2)] string Type)
    {
        [JsonPropertyName("@context"), JsonPropertyOrder(-3)]
        public string? Context { get; init; }

        [JsonPropertyName("@id"), JsonPropertyOrder(-1)]
        public string? Id { get; init; }

        public string? Name { get; init; }

        public string? Url { get; init; }

        public string? Description { get; init; }
    }

    /// <summary>The site, as a page names it that is part of it.</summary>
    internal sealed record SiteNode() : Thing("WebSite");

    /// <summary>Points to something that is described elsewhere.</summary>
    internal sealed record Reference([property: JsonPropertyName("@id")] string Id);

    internal sealed record Organization() : Thing("Organization");

    internal sealed record EntryPoint(string UrlTemplate) : Thing("EntryPoint");

    internal sealed record SearchAction(EntryPoint Target) : Thing("SearchAction")
    {
        [JsonPropertyName("query-input")]
        public string QueryInput { get; } = "required name=search_term_string";
    }

    internal sealed record WebSite() : Thing("WebSite")
    {
        public required string InLanguage { get; init; }

        public required string License { get; init; }

        public required Organization Publisher { get; init; }

        public required SearchAction PotentialAction { get; init; }
    }

    internal abstract record Page(string Type) : Thing(Type)
    {
        public string? InLanguage { get; init; }

        public string? License { get; init; }

        public SiteNode? IsPartOf { get; init; }

        public Organization? Publisher { get; init; }

        public string? DatePublished { get; init; }

        public string? DateModified { get; init; }

        public string? LastReviewed { get; init; }

        /// <summary>Who reviewed: never without <see cref="LastReviewed"/>, and the other way round.</summary>
        public Organization? ReviewedBy { get; init; }

        /// <summary>Its subjects and, for a graded answer, how sure it is.</summary>
        public ImmutableArray<Keyword>? Keywords { get; init; }

        public ImmutableArray<CreativeWork>? Citation { get; init; }
    }

    internal sealed record QuestionPage(string Type, Question MainEntity) : Page(Type);

    internal sealed record ArticlePage(string Type, Article MainEntity) : Page(Type);

    internal sealed record FaqPage(ImmutableArray<Question> MainEntity) : Page("FAQPage");

    internal sealed record TermPage(DefinedTermSet MainEntity) : Page("WebPage");

    internal sealed record Question(Answer AcceptedAnswer) : Thing("Question");

    internal sealed record Answer(string Text) : Thing("Answer");

    internal sealed record Article(string Headline) : Thing("Article")
    {
        public required string DatePublished { get; init; }

        public required string DateModified { get; init; }

        public required int WordCount { get; init; }

        public required string Image { get; init; }

        public required Organization Author { get; init; }

        public required Organization Publisher { get; init; }
    }

    /// <summary>A word from a closed list of the site.</summary>
    internal sealed record Keyword(string TermCode, string InDefinedTermSet) : Thing("DefinedTerm");

    /// <summary>Who wrote a source: a person or a body.</summary>
    internal sealed record Writer(string Type) : Thing(Type);

    internal sealed record Periodical() : Thing("Periodical");

    /// <summary>A source, by its own type.</summary>
    internal sealed record CreativeWork(string Type) : Thing(Type)
    {
        public ImmutableArray<Writer>? Author { get; init; }

        /// <summary>The journal of a paper.</summary>
        public Periodical? IsPartOf { get; init; }

        public string? DatePublished { get; init; }

        public string? Identifier { get; init; }
    }

    internal sealed record DefinedTermSet(ImmutableArray<DefinedTerm> HasDefinedTerm) : Thing("DefinedTermSet");

    internal sealed record DefinedTerm(string TermCode) : Thing("DefinedTerm")
    {
        public ImmutableArray<string>? AlternateName { get; init; }

        public required Reference InDefinedTermSet { get; init; }
    }

    internal sealed record BreadcrumbList(ImmutableArray<ListItem> ItemListElement) : Thing("BreadcrumbList");

    internal sealed record ListItem(int Position, string Item) : Thing("ListItem");
}
