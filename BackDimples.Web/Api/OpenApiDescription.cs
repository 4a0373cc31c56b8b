using BackDimples.Content.Permalinks;
using BackDimples.Web.Content;
using BackDimples.Web.Discovery;
using BackDimples.Web.Seo;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace BackDimples.Web.Api;

/// <summary>Describes the API by OpenAPI, in the content's words.</summary>
public static class OpenApiDescription
{
    public static IServiceCollection AddOpenApiDescription(this IServiceCollection services) =>
        services.AddOpenApi(options => options.AddDocumentTransformer((document, context, _) =>
        {
            Complete(document, context.ApplicationServices.GetRequiredService<SiteSnapshot>());
            return Task.CompletedTask;
        }));

    public static void MapOpenApiDescription(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapOpenApi(SiteOutputs.OpenApi).AllowReadingFromAnywhere();

    private static void Complete(OpenApiDocument document, SiteSnapshot site)
    {
        var info = site.Library.Site;
        document.Info = new OpenApiInfo
        {
            Title = info.Name,
            Description = info.Description,
            // The day of the content: the paths and records change with the program, which keeps them compatible.
            Version = Wording.IsoDay(site.Library.LastChanged),
            License = new OpenApiLicense { Name = info.Licence.Name, Url = new Uri(info.Licence.Url) },
            Contact = new OpenApiContact { Name = info.Publisher, Url = new Uri(site.Absolute(SitePaths.About)) },
        };
        // By default the servers echo the Host header of whoever asked first.
        document.Servers = [new OpenApiServer { Url = site.BaseUrl }];
        foreach (var path in document.Paths.Values)
        {
            // Every endpoint answers HEAD too; said once by HTTP itself, not again by each path.
            path.Operations?.Remove(HttpMethod.Head);
        }
    }
}
