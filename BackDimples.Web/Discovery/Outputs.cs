using BackDimples.Web.Api;
using BackDimples.Web.Feeds;

namespace BackDimples.Web.Discovery;

/// <summary>The list of everything that other programs read.</summary>
public static class Outputs
{
    public static IServiceCollection AddOutputs(this IServiceCollection services) => services
        .ConfigureHttpJsonOptions(json => ApiJson.Apply(json.SerializerOptions))
        .AddOpenApiDescription();

    public static void MapOutputs(this IEndpointRouteBuilder endpoints)
    {
        var outputs = endpoints.MapGroup("").AnswerHead().AllowReadingFromAnywhere();
        outputs.MapFeeds();
        outputs.MapSitemap();
        outputs.MapRobots();
        outputs.MapSecurityText();
        outputs.MapLlmsText();
        outputs.MapMarkdownTwins();
        outputs.MapCitations();
        outputs.MapContentApi();
        outputs.MapSearchApi();
        outputs.MapOpenSearch();
        outputs.MapOEmbed();
        outputs.MapWebManifest();
        outputs.MapSpeculationRules();
        outputs.MapOpenApiDescription();
    }
}
