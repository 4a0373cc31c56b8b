using BackDimples.Web.Content;
using BackDimples.Web.Discovery;
using BackDimples.Web.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BackDimples.Web.Api;

/// <summary>Maps the content as typed JSON: each record at <c>/api/{id}</c>, and lists of them.</summary>
public static class ContentApi
{
    public static void MapContentApi(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("").WithTags(OpenApiDescription.ContentTag);
        api.MapGet("/api/faq/{id}", Results<Ok<FaqRecord>, ProblemHttpResult> (string id, SiteSnapshot site) =>
                site.Library.FindFaq(id) is { } faq ? TypedResults.Ok(FaqRecord.Of(site, faq)) : Unknown("answer", SiteOutputs.PagesApi))
            .WithName("getAnswer").WithSummary("One answer, with its evidence, review dates and sources.").DescribesRecord();
        api.MapGet("/api/articles/{slug}", Results<Ok<ArticleRecord>, ProblemHttpResult> (string slug, SiteSnapshot site) =>
                site.Library.FindArticle(slug) is { } article ? TypedResults.Ok(ArticleRecord.Of(site, article)) : Unknown("article", SiteOutputs.PagesApi))
            .WithName("getArticle").WithSummary("One article, with its review dates and sources.").DescribesRecord();
        api.MapGet("/api/terms/{key}", Results<Ok<TermRecord>, ProblemHttpResult> (string key, SiteSnapshot site) =>
                site.Library.FindTerm(key) is { } term ? TypedResults.Ok(TermRecord.Of(site, term)) : Unknown("term", SiteOutputs.TermsApi))
            .WithName("getTerm").WithSummary("One term of the glossary.").DescribesRecord();
        api.MapGet(SiteOutputs.PagesApi, (SiteSnapshot site) => TypedResults.Ok(PageIndex.Of(site)))
            .WithName("listPages").WithSummary("Every answer and article, with its evidence and review dates.");
        api.MapGet(SiteOutputs.TagsApi, (SiteSnapshot site) => TypedResults.Ok(TagList.Of(site)))
            .WithName("listTags").WithSummary("Every tag, with the number of its pages.");
        api.MapGet(SiteOutputs.SourcesApi, (SiteSnapshot site) => TypedResults.Ok(SourceList.Of(site)))
            .WithName("listSources").WithSummary("Every source, with how it was read.");
        api.MapGet(SiteOutputs.TermsApi, (SiteSnapshot site) => TypedResults.Ok(TermList.Of(site)))
            .WithName("listTerms").WithSummary("Every term of the glossary.");
        // A program that asks for an unknown path under /api gets an answer that it can read.
        api.MapGet("/api/{**path}", () => Unknown("path", SiteOutputs.OpenApi)).AnswerEachRequest().ExcludeFromDescription().WithOrder(int.MaxValue);
    }

    private static ProblemHttpResult Unknown(string kind, string list) => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound, title: "Not found", detail: $"There is no such {kind}. {list} lists what there is.");

    // A former id redirects, and one that is gone on purpose says so: see CanonicalUrlMiddleware.
    private static RouteHandlerBuilder DescribesRecord(this RouteHandlerBuilder endpoint) => endpoint
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status410Gone)
        .Produces(StatusCodes.Status301MovedPermanently).Produces(StatusCodes.Status308PermanentRedirect);
}
