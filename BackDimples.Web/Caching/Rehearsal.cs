using System.IO.Compression;
using BackDimples.Content.Library;
using BackDimples.Content.Parsing;
using BackDimples.Content.Search;
using BackDimples.Web.Commands;
using BackDimples.Web.Content;

namespace BackDimples.Web.Caching;

/// <summary>
/// Renders pages of a made-up site while the real content is still being read. The first rendering of a process takes
/// many times as long as the second (some 260 ms and 30): this way no reader waits for it.
/// </summary>
public sealed partial class Rehearsal(ResponseRenderer renderer, TimeProvider clock, ILogger<Rehearsal> log)
{
    private const string Address = "https://rehearsal.invalid";

    /// <summary>What is rendered, in the order in which readers are likely to ask for its like.</summary>
    private static readonly string[] Pages = ["/", "/faq/first", "/articles/first"];

    /// <summary>The made-up site: valid, and as small as can be.</summary>
    /// <param name="today">The day of its dates.</param>
    public static ContentLoadResult Content(DateOnly today) => ContentLoader.Load(
        ContentTree.FromFiles(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["site.yml"] = Site,
            ["tags.yml"] = "any:\n  label: Any\n  description: Whatever it is about.\n",
            ["pages/home.md"] = Home,
            ["pages/about.md"] = "---\ntitle: About\ndescription: What this is.\n---\nNothing is said here.\n",
            ["faq/first.md"] = Skeleton.Faq("What is asked here?", today, "any"),
            ["articles/first.md"] = Skeleton.Article("What is written here", today, "any"),
        }),
        today);

    /// <summary>Renders page after page until <paramref name="content"/> is there. Whatever goes wrong has no consequence.</summary>
    /// <returns>How many pages came out.</returns>
    public async Task<int> RunAsync(Task content)
    {
        var rendered = 0;
        try
        {
            var today = DateOnly.FromDateTime(clock.GetLocalNow().Date);
            var library = Content(today).Library!;
            var snapshot = new SiteSnapshot
            {
                Library = library,
                Indexing = new Lazy<Task<SearchIndex>>(() => Task.FromResult(SearchIndex.Build(library))),
                BaseUrl = Address,
                Generation = 0,
                LoadedAt = clock.GetUtcNow(),
                Today = today,
                Warnings = 0,
            };
            foreach (var key in Pages.TakeWhile(_ => !content.IsCompleted))
            {
                if (await renderer.RenderAsync(snapshot, key, CompressionLevel.Fastest, CancellationToken.None) is not null)
                {
                    rendered++;
                    continue;
                }

                Log.Failed(log, null, key);
            }
        }
#pragma warning disable CA1031 // The real pages will say what is wrong, where somebody looks.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Log.Failed(log, e, "The made-up site");
        }

        return rendered;
    }

    private const string Home =
        """
        ---
        title: Home
        description: What this is.
        lead: What this is.
        search_hint: Ask
        figure_caption: None
        often_asked: [first]
        at_a_glance:
          - {level: some, text: "Something.", link: first}
        ---
        Nothing is said here.

        """;

    private const string Site =
        $$"""
        name: Rehearsal
        tagline: A rehearsal
        description: What this is.
        base_url: {{Address}}
        language: en
        publisher: Nobody
        contact: mailto:nobody@rehearsal.invalid
        security_contact: mailto:nobody@rehearsal.invalid
        notice: Nothing is said here.
        review_statement: Nothing is said here.
        licence: {name: None, url: "{{Address}}/licence"}
        evidence:
          good: {label: Good, meaning: Good., claim_heading: Claims}
          some: {label: Some, meaning: Some., claim_heading: Claims}
          uncertain: {label: Uncertain, meaning: Uncertain., claim_heading: Claims}
          unsupported: {label: Unsupported, meaning: Unsupported., claim_heading: Claims}
        callouts: {note: Note, warning: Warning, doctor: Doctor, disagree: Disagree}
        navigation:
          - {label: Answers, path: /faq}

        """;

    private static partial class Log
    {
        [LoggerMessage(EventId = 32, EventName = "RehearsalFailed", Level = LogLevel.Debug, Message = "{Page} could not be rehearsed")]
        public static partial void Failed(ILogger logger, Exception? exception, string page);
    }
}
