using System.Diagnostics.Metrics;
using BackDimples.Web.Caching;
using BackDimples.Web.Content;

namespace BackDimples.Web.Hosting;

/// <summary>What operators can count, beside the framework's own <c>http.server.request.duration</c>.</summary>
public sealed class SiteMetrics : IDisposable
{
    public const string MeterName = "BackDimples";

    private readonly Meter _meter;
    private readonly Counter<long> _readyHits;
    private readonly Counter<long> _searches;
    private readonly Counter<long> _emptySearches;

    public SiteMetrics(IMeterFactory meters, ContentStore store, PageCache ready)
    {
        _meter = meters.Create(MeterName);
        _readyHits = _meter.CreateCounter<long>("site.ready_responses.hits", "{response}", "Requests answered from ready bytes.");
        _searches = _meter.CreateCounter<long>("site.searches", "{search}", "Searches, by page, box or API.");
        _emptySearches = _meter.CreateCounter<long>("site.searches.empty", "{search}", "Searches that found nothing.");
        _meter.CreateObservableGauge("site.ready_responses.count", () => ready.Count, "{response}", "Responses that are ready.");
        _meter.CreateObservableGauge("site.ready_responses.size", () => ready.Size, "By", "Memory that ready responses take.");
        _meter.CreateObservableGauge("site.content.generation", () => store.Generation, "{generation}", "The snapshot that is live.");
        _meter.CreateObservableCounter("site.content.reload_failures", () => store.FailedReloads, "{reload}", "Changes that could not go live.");
    }

    public void ReadyHit() => _readyHits.Add(1);

    /// <summary>Counts a search, never its words.</summary>
    public void Searched(int total)
    {
        _searches.Add(1);
        if (total == 0)
        {
            _emptySearches.Add(1);
        }
    }

    public void Dispose() => _meter.Dispose();
}
