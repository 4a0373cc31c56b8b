using BackDimples.Web.Seo;

namespace BackDimples.Web.Tests.Seo;

public sealed class CitationTests(SiteFixture site)
{
    [Fact]
    public void Citation_of_an_answer_has_its_publisher_review_and_address()
    {
        var faq = site.Library.FindFaq("do-they-cause-back-pain")!;
        var citation = Citation.For(site.Site, faq);
        Assert.Equal(
            $"{site.Library.Site.Publisher} (2026). “{faq.Question.Value}” {site.Library.Site.Name}. Version of {Wording.Day(faq.Review.LastChanged)}, last reviewed {Wording.Day(faq.Review.Reviewed)}. {SiteFixture.BaseUrl}{faq.Path} (CC BY 4.0)",
            citation.PlainText);
    }

    [Fact]
    public void BibTeX_is_one_balanced_entry_with_its_fields()
    {
        var article = site.Library.FindArticle("what-are-back-dimples")!;
        var lines = Citation.For(site.Site, article).BibTeX.Split('\n');
        Assert.Equal("@misc{what-are-back-dimples,", lines[0]);
        Assert.Equal("}", lines[^1]);
        Assert.Equal(["author", "title", "howpublished", "year", "note", "url"], lines[1..^1].Select(l => l.Trim().Split(" = ")[0]));
        Assert.All(lines[1..^1], line => Assert.Equal(line.Count(c => c == '{'), line.Count(c => c == '}')));
    }

    [Fact]
    public void Characters_that_TeX_reads_as_commands_are_escaped()
    {
        var hostile = SiteContent.Snapshot(("site.yml", text => text.Replace("publisher: The editors of Back Dimples", "publisher: \"A & B_C 5% #1 {x} \\\\y\"", StringComparison.Ordinal)));
        var entry = Citation.For(hostile, hostile.Library.Faqs[0]).BibTeX;
        Assert.Contains(@"author = {{A \& B\_C 5\% \#1 \{x\} \textbackslash{}y}},", entry, StringComparison.Ordinal);
    }
}
