using System.Net;
using BackDimples.Web.Content;
using BackDimples.Web.Discovery;
using BackDimples.Web.Feeds;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Tests.Discovery;

/// <summary>The engine serves any subject: with the sample corpus, nothing of the first site is left in any output.</summary>
public sealed class OtherSubjectTests(SiteFixture first)
{
    private static readonly string SampleFolder = Path.Combine(ContentLocator.Find(null), "..", "tests", "SampleCorpus");

    [Fact]
    public async Task Every_output_speaks_of_its_own_content_only()
    {
        await using var site = SiteFixture.With(("Site:ContentPath", SampleFolder));
        var foreign = new[] { first.Library.Site.Name, first.Library.Site.Publisher, new Uri(first.Library.Site.BaseUrl).Host, "MedicalWebPage" };
        string[] outputs =
        [
            SiteOutputs.Feed, SiteOutputs.JsonFeed, SiteOutputs.Sitemap, SiteOutputs.Robots, SiteOutputs.SecurityText, SiteOutputs.LlmsText,
            SiteOutputs.Manifest, SiteOutputs.OpenApi, SiteOutputs.OpenSearch, SiteOutputs.PagesApi, "/", "/faq", "/glossary",
            .. PageSummary.All(site.Library).SelectMany(p => new[] { Representation.Page, Representation.Markdown, Representation.Record }.Select(f => f.Of(p.Path))),
            .. site.Library.Faqs.Select(f => Representation.Card.Of(f.Path)),
        ];
        foreach (var path in outputs)
        {
            using var response = await site.GetAsync(path);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path} answers {(int)response.StatusCode}.");
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.All(foreign, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
        }
    }
}
