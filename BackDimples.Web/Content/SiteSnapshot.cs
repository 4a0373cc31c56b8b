using BackDimples.Content.Library;
using BackDimples.Content.Search;

namespace BackDimples.Web.Content;

/// <summary>
/// Everything a request needs, of one moment: a request asks for it once and never sees a mixture of old and new.
/// </summary>
public sealed record SiteSnapshot
{
    public required ContentLibrary Library { get; init; }

    /// <summary>The search index, which is built in the background: pages do not wait for it.</summary>
    public required Task<SearchIndex> Indexing { get; init; }

    /// <summary>The search index; a search that comes right after the start waits until it is built.</summary>
    public SearchIndex Index => Indexing.GetAwaiter().GetResult();

    /// <summary>When the pages last changed.</summary>
    public required ContentDates Dates { get; init; }

    /// <summary>The public address without a slash at its end.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>Counts the snapshots of this process, from 1.</summary>
    public required long Generation { get; init; }

    /// <summary>When this content went live.</summary>
    public required DateTimeOffset LoadedAt { get; init; }

    /// <summary>The day by which reviews are judged.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The number of warnings in the content.</summary>
    public required int Warnings { get; init; }

    /// <summary>An absolute address for a path of this site.</summary>
    public string Absolute(string path) => BaseUrl + path;
}
