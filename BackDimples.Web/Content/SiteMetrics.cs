using System.Diagnostics.Metrics;

namespace BackDimples.Web.Content;

/// <summary>What operators can count of content and searches, beside the framework's own <c>http.server.request.duration</c>.</summary>
public sealed class SiteMetrics : IDisposable
{
    public const string MeterName = "BackDimples";

    private readonly Meter _meter;
    private readonly Counter<long> _searches;
    private readonly Counter<long> _emptySearches;
    private readonly Counter<long> _hurriedSearches;

    public SiteMetrics(IMeterFactory meters, ContentStore store)
    {
        _meter = meters.Create(MeterName);
        _searches = _meter.CreateCounter<long>("site.searches", "{search}", "Searches, by page, box or API.");
        _emptySearches = _meter.CreateCounter<long>("site.searches.empty", "{search}", "Searches that found nothing.");
        _hurriedSearches = _meter.CreateCounter<long>("site.searches.hurried", "{search}", "Searches that words alone answered, because no processor was free.");
        _meter.CreateObservableGauge("site.content.generation", () => store.Generation, "{generation}", "The snapshot that is live.");
        _meter.CreateObservableCounter("site.content.reload_failures", () => store.FailedReloads, "{reload}", "Changes that could not go live.");
    }

    /// <summary>Counts a search, never its words.</summary>
    /// <param name="total">How many hits it had.</param>
    /// <param name="hurried">Whether words alone answered it, because no processor was free to read its meaning.</param>
    public void Searched(int total, bool hurried)
    {
        _searches.Add(1);
        if (hurried)
        {
            _hurriedSearches.Add(1);
        }

        if (total == 0)
        {
            _emptySearches.Add(1);
        }
    }

    public void Dispose() => _meter.Dispose();
}
