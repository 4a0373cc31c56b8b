using BackDimples.Content.Library;
using BackDimples.Content.Parsing;
using BackDimples.Web.Content;

namespace BackDimples.Web.Hosting;

/// <summary>The content, read while the host puts its services together: on a large site the longest part of a start.</summary>
/// <remarks>It is only ahead of time. Whoever finds nothing in it reads the content himself, and says what is amiss.</remarks>
public sealed class EarlyContent
{
    private readonly string _folder;
    private readonly DateOnly _today;
    private Task<ContentLoadResult?>? _loading;

    private EarlyContent(string folder, DateOnly today)
    {
        (_folder, _today) = (folder, today);
        _loading = Task.Run(Load);
    }

    /// <summary>Begins to read the folder that the settings name.</summary>
    public static EarlyContent Begin(IConfiguration configuration) => new(
        ContentLocator.Find(configuration[$"{SiteOptions.Section}:{nameof(SiteOptions.ContentPath)}"]), DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date));

    /// <summary>What was read, once; null when it was another folder, another day, or not to be read.</summary>
    public ContentLoadResult? Take(string folder, DateOnly today)
    {
        var loading = Interlocked.Exchange(ref _loading, null);
        return folder == _folder && today == _today ? loading?.GetAwaiter().GetResult() : null;
    }

    private ContentLoadResult? Load()
    {
        try
        {
            return ContentLoader.Load(ContentTree.FromDirectory(_folder), _today);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
