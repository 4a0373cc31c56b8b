using System.Text.Json.Serialization;
using BackDimples.Web.Content;
using BackDimples.Web.Discovery;
using BackDimples.Web.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BackDimples.Web.Hosting;

/// <summary>Tells operators that the process lives, and whether what it serves is the newest content.</summary>
public static partial class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var health = app.MapGroup("").AnswerHead();
        health.MapGet(SiteOutputs.Live, () => TypedResults.Json(new Liveness("live"), HealthJson.Default.Liveness)).ExcludeFromDescription();
        health.MapGet(SiteOutputs.Ready, Ready).ExcludeFromDescription();
    }

    // Degraded is still ready: the last good content is served, and taking the replica away would help nobody.
    private static JsonHttpResult<Readiness> Ready(ContentStore store, SiteSearch search, LogBacklog log, TimeProvider clock, IHostApplicationLifetime lifetime)
    {
        var snapshot = store.Current;
        var stopping = lifetime.ApplicationStopping.IsCancellationRequested;
        var report = new Readiness(
            stopping ? "stopping" : store.IsDegraded ? "degraded" : "ready",
            snapshot.Generation,
            snapshot.LoadedAt,
            Math.Round((clock.GetUtcNow() - snapshot.LoadedAt).TotalSeconds, 1),
            snapshot.Library.Articles.Length,
            snapshot.Library.Faqs.Length,
            snapshot.Warnings,
            store.PendingErrors.Length,
            search.State,
            log.Dropped,
            CausesIn(store));
        return TypedResults.Json(report, HealthJson.Default.Readiness, statusCode: stopping ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }

    // The folder's path is the operator's own; health is read over the network.
    private static string[] CausesIn(ContentStore store) =>
        store.IsReadingSlowly ? ["Reading the content folder takes long."]
        : store.FolderFault is not null ? ["The content folder cannot be read."]
        : [.. store.PendingErrors.Take(5).Select(d => d.ToString())];

    private sealed record Liveness(string Status);

    private sealed record Readiness(
        string Status, long Generation, DateTimeOffset LoadedAt, double ContentAgeSeconds, int Articles, int Answers, int Warnings, int Errors, string Search, long DroppedLogLines, string[] Causes);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Liveness))]
    [JsonSerializable(typeof(Readiness))]
    private sealed partial class HealthJson : JsonSerializerContext;
}
