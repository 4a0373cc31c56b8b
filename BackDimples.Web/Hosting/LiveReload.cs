using System.Runtime.CompilerServices;
using BackDimples.Web.Content;

namespace BackDimples.Web.Hosting;

/// <summary>Tells open pages that the content has changed. For authors at their desk; never there in production.</summary>
public static class LiveReload
{
    private const string Path = "/_live";

    public static void MapLiveReload(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            app.MapGet(Path, (ContentStore store, IHostApplicationLifetime lifetime, CancellationToken aborted) =>
                TypedResults.ServerSentEvents(GenerationsAsync(store, lifetime.ApplicationStopping, aborted))).ExcludeFromDescription();
        }
    }

    private static async IAsyncEnumerable<string> GenerationsAsync(
        ContentStore store, CancellationToken stopping, [EnumeratorCancellation] CancellationToken aborted)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping, aborted);
        using var changed = new SemaphoreSlim(1);
        void OnChanged(SiteSnapshot _)
        {
            changed.Release();
        }

        store.Changed += OnChanged;
        try
        {
            while (await NextAsync(changed, ended.Token))
            {
                yield return $"{store.Current.Generation}";
            }
        }
        finally
        {
            store.Changed -= OnChanged;
        }
    }

    private static async Task<bool> NextAsync(SemaphoreSlim changed, CancellationToken ended)
    {
        try
        {
            await changed.WaitAsync(ended);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
