using System.Text;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Parsing;
using BackDimples.Content.Rendering;
using BackDimples.Content.Tests.Diagnostics;
using BackDimples.Content.Tests.Rendering;
using FsCheck;
using FsCheck.Fluent;

namespace BackDimples.Content.Tests.Properties;

/// <summary>A body that passes without an error renders as HTML that runs nothing and loads nothing.</summary>
public sealed class RenderedBodies
{
    private static readonly RenderContext Context = new()
    {
        PagePath = "/faq/x",
        CitationNumbers = new Dictionary<string, int>(StringComparer.Ordinal) { ["a"] = 1 },
        Figure = (_, _, _, caption) => $"<figure><svg></svg><figcaption>{caption}</figcaption></figure>",
        CalloutTitles = ContentMarkdownTitles(),
    };

    private static readonly string[] Tokens =
    [
        "word", " ", " ", "\n", "\n\n", "## A\n", "- ", "1. ", "> ", "> [!NOTE]\n> ", "[", "]", "(", ")", "![", "](", "](/about)", "](faq:x)", "](term:y)", "](#z)", "](https://example.org/", "[@a]", "[@", "; @b]", "[^1]", "\n\n[^1]: note\n",
        "*", "**", "_", "`", "``", "\n```html\n", "\n~~~\n", "\\", "<", ">", "\"", "'", "&", "&lt;", "&quot;", "&#60;", "&#x3C;", "&#106;avascript:", "javascript:", "java&Tab;script:", "data:text/html,", "vbscript:", "<javascript:alert(1)>", "<https://example.org/>", "<a@b.c>", "alert(1)",
        "{#i}", "{.c}", "{onclick=alert(1)}", "{ onclick=\"alert(1)\" }", "{lang=fr}", "{lang=\"fr\\\" onload=x\"}", "{style=color:red}", "\n[r]: javascript:alert(1)\n", "[r]", "\n[s]: /about\n", "[s]", "[t][s]", "\n| a | b |\n|:-:|--:|\n| c | d |\n", "|", "<script>", "</script>", "<img src=x onerror=alert(1)>", "<!--", "-->", "<svg onload=x>", "<b>", "é", "🍞", "\u00A0", "\t", "---\n", "===\n", "%6A", "://", "//evil.example", "/\\evil.example", "www.example.org", "mailto:",
    ];

    [Fact]
    public void Of_any_pieces_of_Markdown()
    {
        var passed = 0;
        var bodies = from pieces in Gen.Elements(Tokens).ListOf() select string.Concat(pieces);
        Prop.ForAll(bodies.ToArbitrary(), text =>
        {
            if (Render(text) is not { } html)
            {
                return true;
            }

            passed++;
            return SafeHtml.Faults(html).Count == 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithQuietOnSuccess(true));
        Assert.True(passed > 100, $"only {passed} bodies passed: the check checks too little");
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JAVASCRIPT&#58;alert(1))")]
    [InlineData("[x](&#x6A;&#x61;vascript:alert(1))")]
    [InlineData("[x](java\u00ADscript:alert(1))")]
    [InlineData("[x](<java\tscript:alert(1)>)")]
    [InlineData("[x](\u0001javascript:alert(1))")]
    [InlineData("[x](data:text/html;base64,PHN2Zy9vbmxvYWQ9YWxlcnQoMik+)")]
    [InlineData("[x](vbscript:msgbox)")]
    [InlineData("[x](\\\\evil.example)")]
    [InlineData("[x](/\\evil.example)")]
    [InlineData("[x](/&Tab;/evil.example)")]
    [InlineData("[x](&#47;/evil.example)")]
    [InlineData("[x](https:evil.example)")]
    [InlineData("[x](https&#58;//example.org/\"onclick=alert(1))")]
    [InlineData("[x](https://example.org/'onclick='alert(1))")]
    [InlineData("[x](mailto:a@b.c?subject=<script>)")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("![\"onload=alert(1)](figure:a)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<data:text/html,x>")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("<<script>alert(1)</script>")]
    [InlineData("[x]\n\n[x]: javascript:alert(1)")]
    [InlineData("[x][y]\n\n[y]: <javascript:alert(1)> \"title\"")]
    [InlineData("[^1]\n\n[^1]: [x](javascript:alert(1))")]
    [InlineData("[^1]\n\n[^1]: <script>alert(1)</script>")]
    [InlineData("## x {onclick=alert(1)}")]
    [InlineData("## x {#\"onclick=alert(1)}")]
    [InlineData("*x*{lang=\"fr\" onclick=alert(1)}")]
    [InlineData("[x](/about){onclick=alert(1)}")]
    [InlineData("`x`{onclick=alert(1)}")]
    [InlineData("<https://example.org>{onclick=alert(1)}")]
    [InlineData("{onclick=alert(1)}\nx")]
    [InlineData("{onclick=alert(1)}\n- x\n- y")]
    [InlineData("- {onclick=alert(1)} x")]
    [InlineData("> x\n{onclick=alert(1)}")]
    [InlineData("{onclick=alert(1)}\n```\nx\n```")]
    [InlineData("``` {onclick=alert(1)}\nx\n```")]
    [InlineData("```html\" onclick=\"alert(1)\nx\n```")]
    [InlineData("```<script>\nx\n```")]
    [InlineData("{onclick=alert(1)}\n| a | b |\n|---|---|\n| c | d |")]
    [InlineData("| a {onclick=alert(1)} | b |\n|---|---|\n| c {onclick=alert(1)} | d |")]
    [InlineData("{onclick=alert(1)}\n---")]
    [InlineData("[^1]{onclick=alert(1)}\n\n[^1]: x {onclick=alert(1)}")]
    [InlineData("[@a]{onclick=alert(1)}")]
    [InlineData("[@\"><script>alert(1)</script>]")]
    [InlineData("> [!NOTE]{onclick=alert(1)}\n> x")]
    [InlineData("![x](figure:a){onclick=alert(1)}")]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("\\<script>alert(1)\\</script>")]
    [InlineData("`<script>alert(1)</script>`")]
    [InlineData("    <script>alert(1)</script>")]
    public void Of_every_known_trick(string text)
    {
        if (Render(text) is { } html)
        {
            Assert.Empty(SafeHtml.Faults(html));
        }
    }

    [Theory]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("[@")]
    [InlineData("[^")]
    [InlineData("[a](")]
    [InlineData("*a ")]
    [InlineData("**a*")]
    [InlineData("`a``")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("<")]
    [InlineData("&#1")]
    [InlineData("{")]
    [InlineData("{lang=")]
    [InlineData("| a ")]
    [InlineData("\n| a |\n|---|\n")]
    [InlineData("\n[a]: /b\n")]
    [InlineData("\n[^a]: /b\n")]
    [InlineData("\\")]
    [InlineData("a\n")]
    [InlineData("](")]
    [InlineData("## a\n")]
    public void Of_a_very_long_body_takes_bounded_time(string piece)
    {
        var paragraph = string.Concat(Enumerable.Repeat(piece, 15_000 / piece.Length));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Render(string.Join("\n\n", Enumerable.Repeat(paragraph, 4)));
        Render(string.Concat(Enumerable.Repeat(piece, 300_000 / piece.Length)));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 30);
    }

    [Fact]
    [Specifies("BD0321")]
    public void A_paragraph_as_long_as_a_book_is_not_read()
    {
        var text = SampleCorpus.Files["faq/why-is-my-loaf-so-dense.md"] + "\n" + new string('x', 20_001) + "\n\nNext.\n";
        Assert.Equal(
            "content/faq/why-is-my-loaf-so-dense.md(25,1): error BD0321: The paragraph or table that begins here has 20002 characters without an empty line; up to 20000 are read.",
            Assert.Single(SampleCorpus.Load(("faq/why-is-my-loaf-so-dense.md", text)).Diagnostics).ToString());
    }

    private static string? Render(string text)
    {
        var file = new ContentFile { Path = "faq/x.md", DisplayPath = "content/faq/x.md", Bytes = Encoding.UTF8.GetBytes(text) };
        var bag = new DiagnosticBag();
        return SourceText.Read(file, bag) is { } source && MarkdownReader.Read(source, 0, bag) is { } body && !bag.HasErrors
            ? MarkdownRenderer.ToHtml(body, Context) : null;
    }

    private static System.Collections.Frozen.FrozenDictionary<string, string> ContentMarkdownTitles() =>
        System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(ContentMarkdown.Callouts, w => w, w => $"<{w}>", StringComparer.Ordinal);
}
