using BackDimples.Web.Content;
using BackDimples.Web.Discovery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BackDimples.Web.Api;

/// <summary>Maps the content as typed JSON.</summary>
public static class ContentApi
{
    public const string Tag = "Content";

    public static void MapContentApi(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/faq/{id}", Results<Ok<FaqRecord>, ProblemHttpResult> (string id, SiteSnapshot site) =>
                site.Library.FindFaq(id) is { } faq ? TypedResults.Ok(FaqRecord.Of(site, faq)) : Unknown("answer"))
            .AllowReadingFromAnywhere().WithName("getAnswer").WithTags(Tag)
            .WithSummary("One answer, with its evidence, review dates and sources.").ProducesProblem(StatusCodes.Status404NotFound);
        endpoints.MapGet("/api/articles/{slug}", Results<Ok<ArticleRecord>, ProblemHttpResult> (string slug, SiteSnapshot site) =>
                site.Library.FindArticle(slug) is { } article ? TypedResults.Ok(ArticleRecord.Of(site, article)) : Unknown("article"))
            .AllowReadingFromAnywhere().WithName("getArticle").WithTags(Tag)
            .WithSummary("One article, with its review dates and sources.").ProducesProblem(StatusCodes.Status404NotFound);
        endpoints.MapGet(SiteOutputs.PagesApi, (SiteSnapshot site) => TypedResults.Ok(PageIndex.Of(site)))
            .AllowReadingFromAnywhere().WithName("listPages").WithTags(Tag)
            .WithSummary("Every answer and article, with its evidence and review dates.");
        // A program that asks for an unknown path under /api gets an answer that it can read.
        endpoints.MapGet("/api/{**path}", () => Unknown("path")).AllowReadingFromAnywhere().ExcludeFromDescription().WithOrder(int.MaxValue);
    }

    private static ProblemHttpResult Unknown(string kind) => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound, title: "Not found", detail: $"There is no such {kind}. {SiteOutputs.PagesApi} lists what there is.");
}
