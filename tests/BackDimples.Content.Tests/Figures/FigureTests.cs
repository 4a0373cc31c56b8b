using BackDimples.Content.Diagnostics;
using BackDimples.Content.Figures;
using BackDimples.Content.Tests.Rendering;
using FsCheck;
using FsCheck.Fluent;

namespace BackDimples.Content.Tests.Figures;

public sealed class FigureTests
{
    private static readonly Figure Jar = SampleCorpus.Library().FindFigure("jar")!;

    [Fact]
    public void Its_words_and_terms_are_read()
    {
        Assert.Equal("A jar of starter", Jar.Title);
        Assert.StartsWith("A glass jar, half full.", Jar.Description, StringComparison.Ordinal);
        Assert.Equal("starter", Assert.Single(Jar.Terms).Value);
    }

    [Fact]
    public void Every_id_and_every_reference_to_it_carries_the_prefix()
    {
        var svg = Jar.Draw("x-", "https://sourdough.example");
        Assert.Contains("id=\"x-jar-title\"", svg, StringComparison.Ordinal);
        Assert.Contains("aria-labelledby=\"x-jar-title x-jar-desc\"", svg, StringComparison.Ordinal);
        Assert.Contains("clip-path=\"url(#x-jar-inside)\"", svg, StringComparison.Ordinal);
        Assert.Contains("href=\"https://sourdough.example/glossary#starter\"", svg, StringComparison.Ordinal);
        Assert.DoesNotContain(svg, c => c is '\u0001' or '\u0002' or '\uE001' or '\uE002');
    }

    [Fact]
    public void Words_of_two_lines_stay_two_words() =>
        Assert.Contains("After four hours", SafeHtml.Parse(Jar.Draw("", "")).QuerySelector("text")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public void White_space_between_parts_is_left_out() => Assert.DoesNotContain('\n', Jar.Draw("", ""));

    [Theory]
    [InlineData("<title><![CDATA[><img src=x onerror=alert(1)>]]></title><desc>d</desc>")]
    [InlineData("<title>&lt;img src=x onerror=alert(1)&gt;</title><desc>d</desc>")]
    [InlineData("<title>t</title><desc><![CDATA[</desc></svg><script>alert(1)</script>]]></desc>")]
    [InlineData("<title>t</title><desc>d</desc><text><![CDATA[</text></svg><script>alert(1)</script>]]></text>")]
    [InlineData("<title>t</title><desc>d</desc><!-- --!><script>alert(1)</script> -->")]
    [InlineData("<title>t</title><desc>d</desc><text aria-label=\"&quot;&gt;&lt;script&gt;\">x</text>")]
    [InlineData("<title>t</title><desc>d</desc><g id=\"&quot;&gt;&lt;script&gt;\"/>")]
    [InlineData("<title>t</title><desc>d</desc><a href=\"term:&quot;&gt;&lt;script&gt;alert(1)\"><g/></a>")]
    [InlineData("<title>t</title><desc>d</desc><text>\uE001\uE002</text>")]
    public void What_passes_is_safe_inside_a_page(string inside)
    {
        if (Read($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">{inside}</svg>") is { } figure)
        {
            Assert.Empty(SafeHtml.Faults(figure.Draw("p-", "https://example.org")));
        }
    }

    [Fact]
    public void Any_pieces_of_SVG_that_pass_are_safe_inside_a_page()
    {
        string[] tokens =
        [
            "<g>", "</g>", "<text>", "</text>", "<title>", "</title>", "<desc>", "</desc>", "<a href=\"term:x\">", "</a>", "<a href=\"javascript:x\">", "<use href=\"#a\"/>", "<g id=\"a\">", "<rect fill=\"url(#a)\"/>", "<rect fill=\"url(x)\"/>", "<rect fill=\"URL(//x)\"/>",
            "<![CDATA[", "]]>", "<script>", "</script>", "<style>", "</style>", "&lt;", "&gt;", "&quot;", "&#60;", "<!--", "-->", "onload=\"x\"", "<img src=\"x\" onerror=\"x\"/>", "<foreignObject>", "</foreignObject>", "<rect onclick=\"x\"/>", "<rect style=\"x\"/>", "<animate/>", "word", " ", "\n", "<tspan>", "</tspan>", "<?p i?>", ">", "<", "</svg>", "<svg>",
        ];
        var passed = 0;
        Prop.ForAll(Gen.Elements(tokens).ListOf().ToArbitrary(), pieces =>
        {
            if (Read($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><title>t</title><desc>d</desc>{string.Concat(pieces)}</svg>") is not { } figure)
            {
                return true;
            }

            passed++;
            return SafeHtml.Faults(figure.Draw("p-", "https://example.org")).Count == 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000).WithQuietOnSuccess(true));
        Assert.True(passed > 100, $"only {passed} drawings passed: the check checks too little");
    }

    [Fact]
    public void Groups_ten_thousand_deep_end_well() =>
        Read("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><title>t</title><desc>d</desc>" + string.Concat(Enumerable.Repeat("<g>", 10_000)) + string.Concat(Enumerable.Repeat("</g>", 10_000)) + "</svg>");

    private static Figure? Read(string svg) =>
        FigureReader.Read(SampleCorpus.With(("figures/pan.svg", svg)).Find("figures/pan.svg")!, new DiagnosticBag());
}
