using BackDimples.Content.Permalinks;
using BackDimples.Web.Content;
using BackDimples.Web.Discovery;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace BackDimples.Web.Api;

/// <summary>Describes the API by OpenAPI, in the content's words.</summary>
public static class OpenApiDescription
{
    public const string ContentTag = "Content";
    public const string SearchTag = "Search";
    public const string EmbeddingTag = "Embedding";

    /// <summary>The version of the API: the first number changes when a client may break, the second when something is added.</summary>
    public const string Version = "2.0";

    private const string ProblemType = "application/problem+json";

    public static IServiceCollection AddOpenApiDescription(this IServiceCollection services) =>
        services.AddOpenApi(options => options
            .AddDocumentTransformer((document, context, _) =>
            {
                Complete(document, context.ApplicationServices.GetRequiredService<SiteSnapshot>());
                return Task.CompletedTask;
            })
            .AddSchemaTransformer((schema, _, _) =>
            {
                if (schema.Enum is { Count: > 0 })
                {
                    // The generator leaves out that the words are text, and adds null, which the places that allow it say themselves.
                    schema.Type ??= JsonSchemaType.String;
                    schema.Enum = [.. schema.Enum.Where(word => word is not null && !word.IsJsonNullSentinel())];
                }

                return Task.CompletedTask;
            }));

    public static void MapOpenApiDescription(this IEndpointRouteBuilder endpoints) => endpoints.MapOpenApi(SiteOutputs.OpenApi);

    /// <summary>Describes a parameter that is read as text, so that a bad one is brought into its range, by what it should be.</summary>
    public static RouteHandlerBuilder WithParameter(this RouteHandlerBuilder endpoint, string name, string description, OpenApiSchema schema, bool isRequired = false) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            var parameter = operation.Parameters!.OfType<OpenApiParameter>().Single(p => p.Name == name);
            parameter.Description = description;
            parameter.Schema = schema;
            parameter.Required = isRequired;
            return Task.CompletedTask;
        });

    private static void Complete(OpenApiDocument document, SiteSnapshot site)
    {
        var info = site.Library.Site;
        document.Info = new OpenApiInfo
        {
            Title = info.Name,
            Description = $"{info.Description} Members whose name is html or snippet hold HTML; all other text is plain. Members may be added, and none is taken away within a version.",
            Version = Version,
            License = new OpenApiLicense { Name = info.Licence.Name, Url = new Uri(info.Licence.Url) },
            Contact = new OpenApiContact { Name = info.Publisher, Url = new Uri(site.Absolute(SitePaths.About)) },
        };
        // By default the servers echo the Host header of whoever asked first.
        document.Servers = [new OpenApiServer { Url = site.BaseUrl }];
        document.Tags = new HashSet<OpenApiTag>
        {
            new() { Name = ContentTag, Description = "Answers, articles, terms, tags and sources." },
            new() { Name = SearchTag, Description = "What a query finds." },
            new() { Name = EmbeddingTag, Description = "Cards for other people's pages." },
        };
        foreach (var path in document.Paths.Values)
        {
            // Every endpoint answers HEAD too; said once by HTTP itself, not again by each path.
            path.Operations?.Remove(HttpMethod.Head);
            if (path.Operations?.GetValueOrDefault(HttpMethod.Get) is { } operation)
            {
                Complete(operation, document);
            }
        }
    }

    /// <summary>What every operation answers besides its own: that nothing is new, and that a client asks too often.</summary>
    private static void Complete(OpenApiOperation operation, OpenApiDocument document)
    {
        operation.Security = []; // no key is asked for
        operation.Responses!["304"] = new OpenApiResponse { Description = "The client has it: If-None-Match names its ETag." };
        operation.Responses["429"] = new OpenApiResponse
        {
            Description = "Too many requests of one client.",
            Headers = new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal)
            {
                ["Retry-After"] = new OpenApiHeader { Description = "Seconds to wait.", Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1" } },
            },
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                [ProblemType] = new() { Schema = new OpenApiSchemaReference("ProblemDetails", document) },
            },
        };
    }
}
