using BackDimples.Web.Content;

namespace BackDimples.Web.Tests;

/// <summary>The site over the sample corpus, which has one of everything: aliases, tombstones, moved headings, every level of evidence.</summary>
public sealed class SampleSite : SiteFixture
{
    public SampleSite() => Set("Site:ContentPath", Path.Combine(ContentLocator.Find(null), "..", "tests", "SampleCorpus"));
}
