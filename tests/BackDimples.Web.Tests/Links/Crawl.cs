using System.Collections.Immutable;
using System.Net;

namespace BackDimples.Web.Tests.Links;

/// <summary>Everything that can be reached by links from some addresses, and every link that leads nowhere.</summary>
internal sealed class Crawl
{
    private static readonly Uri Root = new(SiteFixture.BaseUrl + "/");

    private readonly Dictionary<string, Answer> _answers = new(StringComparer.Ordinal);
    private readonly List<(string From, Uri To)> _links = [];

    private Crawl()
    {
    }

    /// <summary>The paths, with their queries, that answered 200.</summary>
    public IEnumerable<string> Found => _answers.Where(a => a.Value.Status == HttpStatusCode.OK).Select(a => a.Key);

    /// <summary>How many links within the site were followed, each place where one stands counted.</summary>
    public int Links => _links.Count;

    /// <summary>The links with a fragment among them.</summary>
    public int Fragments => _links.Count(l => l.To.Fragment.Length > 1);

    /// <summary>Each link that leads nowhere, over a redirect, or to a place that its page does not have.</summary>
    public ImmutableSortedSet<string> Broken => [.. _links.Select(l => Fault(l.From, l.To)).OfType<string>()];

    /// <summary>Goes from some addresses to all that is linked from there.</summary>
    public static Task<Crawl> FromAsync(SiteFixture site, params IEnumerable<string> addresses) => GoAsync(site, addresses, isFollowing: true);

    /// <summary>Asks for some addresses alone.</summary>
    public static Task<Crawl> OfAsync(SiteFixture site, params IEnumerable<string> addresses) => GoAsync(site, addresses, isFollowing: false);

    private static async Task<Crawl> GoAsync(SiteFixture site, IEnumerable<string> addresses, bool isFollowing)
    {
        var crawl = new Crawl();
        var waiting = new Queue<string>(addresses);
        while (waiting.TryDequeue(out var address))
        {
            if (crawl._answers.ContainsKey(address))
            {
                continue;
            }

            var answer = crawl._answers[address] = await Answer.OfAsync(site, address);
            foreach (var link in answer.Links)
            {
                if (Uri.TryCreate(new Uri(Root, address), link, out var target) && target.Authority == Root.Authority)
                {
                    crawl._links.Add((address, target));
                    if (isFollowing && IsFollowed(address, target))
                    {
                        waiting.Enqueue(target.PathAndQuery);
                    }
                }
            }
        }

        return crawl;
    }

    /// <summary>Why an address of the site leads nowhere; null when it leads somewhere.</summary>
    public string? Fault(string from, Uri to)
    {
        if (!_answers.TryGetValue(to.PathAndQuery, out var answer))
        {
            return IsFollowed(from, to) ? $"{from}: {to.PathAndQuery} was never asked for" : null;
        }

        return answer.Status != HttpStatusCode.OK ? $"{from}: {to.PathAndQuery} answers {(int)answer.Status}"
            : to.Fragment.Length > 1 && !answer.Ids.Contains(Uri.UnescapeDataString(to.Fragment[1..])) ? $"{from}: {to.PathAndQuery} has no place {to.Fragment}"
            : null;
    }

    // A search leads to searches without end: those that pages link to are tried, and not those that searches link to.
    private static bool IsFollowed(string from, Uri to) => !(IsSearch(from) && IsSearch(to.PathAndQuery));

    private static bool IsSearch(string address) => address.StartsWith("/search?", StringComparison.Ordinal);

    private sealed record Answer(HttpStatusCode Status, IReadOnlySet<string> Ids, ImmutableArray<string> Links)
    {
        public static async Task<Answer> OfAsync(SiteFixture site, string address)
        {
            using var response = await site.GetAsync(address);
            var type = response.Content.Headers.ContentType?.MediaType ?? "";
            if (response.StatusCode != HttpStatusCode.OK || type.StartsWith("image/", StringComparison.Ordinal) && type != "image/svg+xml")
            {
                return new Answer(response.StatusCode, ImmutableHashSet<string>.Empty, []);
            }

            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            var ids = type == "text/html" ? SiteFixture.ParseHtml(text).QuerySelectorAll("[id]").Select(e => e.Id!).ToHashSet(StringComparer.Ordinal) : [];
            return new Answer(response.StatusCode, ids, [.. LinkReader.Read(type, text).Distinct(StringComparer.Ordinal)]);
        }
    }
}
