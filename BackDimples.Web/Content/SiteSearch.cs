using BackDimples.Content.Search;
using BackDimples.Content.Search.Meaning;
using BackDimples.Web.Hosting;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace BackDimples.Web.Content;

/// <summary>
/// Answers searches on the live content: by words at once, and by meaning too as soon as the vectors of its texts are
/// there. It makes those that are missing in the background. No query is logged or written anywhere; the vectors of the
/// latest are kept in memory.
/// </summary>
public sealed partial class SiteSearch(ContentStore store, SiteMetrics metrics, IOptions<SiteOptions> options, ILogger<SiteSearch> log) : BackgroundService
{
    /// <summary>What a query's vector costs at most: this many word pieces, some 25 ms of one processor.</summary>
    private const int MostPiecesOfQuery = 64;

    /// <summary>How many vectors of queries are kept (1.5 kB each).</summary>
    private const int KeptQueries = 2000;

    /// <summary>How long a query waits for a free processor before words alone answer it (50 ms).</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    private readonly SemaphoreSlim _processors = new(Environment.ProcessorCount);
    private readonly SemaphoreSlim _changed = new(1, 1);
    private readonly MemoryCache _queries = new(new MemoryCacheOptions { SizeLimit = KeptQueries });
    private readonly VectorStore _vectors = new();
    private SentenceEncoder? _encoder;
    private Meant? _meant;

    /// <summary>How the site searches now: <c>meaning</c>, <c>preparing</c> while vectors are being made, or <c>words</c>.</summary>
    public string State => _encoder is null ? "words" : Volatile.Read(ref _meant) is null ? "preparing" : "meaning";

    /// <summary>Answers a query on a snapshot of the content.</summary>
    public async Task<SearchResults> FindAsync(SiteSnapshot site, SearchQuery query, CancellationToken cancellation)
    {
        var index = await site.Indexing;
        if (Volatile.Read(ref _meant) is { } meant && ReferenceEquals(meant.Words, index))
        {
            index = meant.Both;
        }

        var readings = index.Readings(query);
        var vectors = readings.IsEmpty ? null : await EmbedAsync(readings, cancellation);
        var results = index.Search(query, vectors);
        if (query.Text.Length > 0)
        {
            metrics.Searched(results.Total, hurried: !readings.IsEmpty && vectors is null);
        }

        return results;
    }

    public override void Dispose()
    {
        _processors.Dispose();
        _changed.Dispose();
        _queries.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        if (!options.Value.SearchByMeaning || Load() is not { } model)
        {
            return;
        }

        using var passages = new SentenceEncoder(model);
        _encoder = new SentenceEncoder(model, MostPiecesOfQuery);
        store.Changed += Note;
        try
        {
            while (true)
            {
                await _changed.WaitAsync(stoppingToken);
                if (store.Generation > 0)
                {
                    Prepare(await store.Current.Indexing.WaitAsync(stoppingToken), passages, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The site is stopping.
        }
#pragma warning disable CA1031 // Words alone go on answering.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Log.Failed(log, e);
        }
        finally
        {
            store.Changed -= Note;
        }
    }

    private void Note(SiteSnapshot snapshot)
    {
        try
        {
            _changed.Release();
        }
        catch (SemaphoreFullException)
        {
            // Noted already.
        }
    }

    private SentenceModel? Load()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "model");
        try
        {
            using var file = File.OpenRead(Path.Combine(folder, SentenceModel.FileName));
            var model = SentenceModel.Load(file) ?? throw new InvalidDataException("The file is no model of this version.");
            var shipped = Path.Combine(folder, VectorStore.FileName);
            if (File.Exists(shipped))
            {
                using var vectors = File.OpenRead(shipped);
                _vectors.Load(vectors);
            }

            return model;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Log.NoModel(log, e.Message);
            return null;
        }
    }

    // Titles and short answers come first: with them alone the meaning helps already.
    private void Prepare(SearchIndex words, SentenceEncoder encoder, CancellationToken stopping)
    {
        var texts = words.TextsToEmbed().ToList();
        var (made, leading) = (0, words.LeadingTexts);
        for (var i = 0; i < texts.Count; i++)
        {
            if (i == leading && made > 0)
            {
                Publish(words);
            }

            if (_vectors.Find(texts[i]) is null)
            {
                stopping.ThrowIfCancellationRequested();
                _vectors.Add(texts[i], encoder.Encode(texts[i]));
                made++;
            }
        }

        _vectors.Keep(texts);
        Publish(words);
        Log.Prepared(log, texts.Count, made);
    }

    private void Publish(SearchIndex words) => Volatile.Write(ref _meant, new Meant(words, words.WithMeaning(_vectors)));

    private async Task<IReadOnlyList<float[]>?> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellation)
    {
        var vectors = new float[texts.Count][];
        for (var i = 0; i < vectors.Length; i++)
        {
            if (!_queries.TryGetValue(texts[i], out float[]? vector))
            {
                if (!await _processors.WaitAsync(Patience, cancellation))
                {
                    return null;
                }

                try
                {
                    vector = _encoder!.Encode(texts[i]);
                }
                finally
                {
                    _processors.Release();
                }

                _queries.Set(texts[i], vector, new MemoryCacheEntryOptions { Size = 1 });
            }

            vectors[i] = vector!;
        }

        return vectors;
    }

    /// <summary>An index of the live content by words, and the same with the meaning.</summary>
    private sealed record Meant(SearchIndex Words, SearchIndex Both);

    private static partial class Log
    {
        [LoggerMessage(EventId = 40, EventName = "SearchByWords", Level = LogLevel.Warning, Message = "The search works by words alone: {Reason}")]
        public static partial void NoModel(ILogger logger, string reason);

        [LoggerMessage(EventId = 41, EventName = "SearchPrepared", Level = LogLevel.Information, Message = "The search knows the meaning of {Texts} texts, {Made} of them computed now")]
        public static partial void Prepared(ILogger logger, int texts, int made);

        [LoggerMessage(EventId = 42, EventName = "SearchPreparationFailed", Level = LogLevel.Error, Message = "The vectors of the content cannot be made; the search works by words alone")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
