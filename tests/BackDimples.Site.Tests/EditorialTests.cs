using System.Text.RegularExpressions;

namespace BackDimples.Site.Tests;

/// <summary>What the editors of this site have agreed on, so that a kind of fault that was mended once does not come back.</summary>
public sealed partial class EditorialTests
{
    /// <summary>Pages about one question carry one label for one state of knowledge.</summary>
    public static TheoryData<string> PagesAboutOneQuestion { get; } =
    [
        "do-deadlifts-give-back-dimples do-supermans-help do-hip-thrusts-help best-exercise-for-back-dimples",
    ];

    /// <summary>Words that a body uses at most so often in all pages together, because readers tire of them.</summary>
    public static TheoryData<string, string, int> PhraseBounds { get; } = new()
    {
        { "nothing is known", @"\b(nobody|no one|no (published )?(study|studies|trial|trials|research)|none (was |were )?found|never (been )?(studied|tested|counted|measured))\b", 80 },
        { "popular pages", @"\b(popular|fitness) (page|article|site|post|blog|claim)s?\b", 30 },
        { "Where sources disagree", @"\bwhere (the )?sources (disagree|differ)\b|^> \[!DISAGREE\]", 16 },
        { "may well", @"\bmay well\b", 6 },
        { "1921", @"(?<!-)\b1921\b", 20 },
    };

    public static TheoryData<string> Pages { get; } = [.. SiteContent.Pages.Select(p => p.Id)];

    [Fact]
    public void The_second_edition_has_101_answers_and_13_articles_or_more()
    {
        Assert.InRange(SiteContent.Pages.Count(p => p.Id.StartsWith("faq/", StringComparison.Ordinal)), 101, int.MaxValue);
        Assert.InRange(SiteContent.Pages.Count(p => p.Id.StartsWith("articles/", StringComparison.Ordinal)), 13, int.MaxValue);
    }

    [Theory]
    [MemberData(nameof(PagesAboutOneQuestion))]
    public void Pages_about_one_question_carry_one_label(string ids)
    {
        var labels = ids.Split(' ').Select(id => Assert.Single(SiteContent.Pages, p => p.Id == "faq/" + id)).Select(p => $"{p.Field("evidence")}, {p.Field("evidence_note") ?? "no note"}");
        Assert.Single(labels.Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(PhraseBounds))]
    public void A_stock_phrase_stays_within_its_bound(string name, string pattern, int most)
    {
        var counts = SiteContent.Pages
            .Select(p => (p.Id, Count: Regex.Count(p.Body, pattern, RegexOptions.IgnoreCase | RegexOptions.Multiline, TimeSpan.FromSeconds(1))))
            .Where(p => p.Count > 0).OrderByDescending(p => p.Count).ToList();
        Assert.True(counts.Sum(c => c.Count) <= most,
            $"\"{name}\" and the like stand {counts.Sum(c => c.Count)} times, at most {most}: {string.Join(", ", counts.Take(12))}");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_that_says_that_nothing_was_found_links_to_how_we_looked(string id)
    {
        var page = SiteContent.Pages.Single(p => p.Id == id);
        var claim = NothingFound().Match(page.Body);
        Assert.True(!claim.Success || page.Body.Contains("(/how-we-looked", StringComparison.Ordinal),
            $"{id} says \"{claim.Value}\" and does not link to /how-we-looked.");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_popular_source_is_named_under_claims_alone(string id)
    {
        var page = SiteContent.Pages.Single(p => p.Id == id);
        var kinds = Sources();
        var cited = Citation().Matches(page.Body).SelectMany(m => m.Groups["keys"].Value.Split(';'))
            .Select(k => k.Trim().TrimStart('@').Split(',')[0]);
        Assert.Empty(cited.Concat(page.Keys("sources")).Where(key => IsPopular(kinds.GetValueOrDefault(key).Kind)));
        var named = kinds.Values.Where(s => IsPopular(s.Kind) && s.Container is { Length: > 4 }).Select(s => s.Container!.Split(',')[0])
            .Where(name => page.Body.Contains(name, StringComparison.OrdinalIgnoreCase));
        Assert.Empty(named);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_at_most_eight_other_wordings(string id)
    {
        var lines = SiteContent.Pages.Single(p => p.Id == id).FrontMatter.Split('\n');
        var wordings = lines.SkipWhile(l => !l.StartsWith("also_asked:", StringComparison.Ordinal)).Skip(1).TakeWhile(l => l.StartsWith("  - ", StringComparison.Ordinal));
        Assert.InRange(wordings.Count(), 0, 8);
    }

    /// <summary>Health, babies and procedures are read again within a year; the rest within two.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_on_health_is_due_for_review_within_a_year(string id)
    {
        var page = SiteContent.Pages.Single(p => p.Id == id);
        var reviewed = DateOnly.Parse(page.Field("reviewed")!, System.Globalization.CultureInfo.InvariantCulture);
        var due = DateOnly.Parse(page.Field("review_due")!, System.Globalization.CultureInfo.InvariantCulture);
        var years = page.Keys("tags").Any(t => t is "health" or "babies" or "procedures") ? 1 : 2;
        Assert.InRange(due, reviewed, reviewed.AddYears(years));
    }

    [Fact]
    public void The_text_pages_of_a_site_that_wants_to_be_trusted_are_there() => Assert.All(
        new[] { "about", "how-we-looked", "privacy", "accessibility", "corrections" },
        id => Assert.Contains($"pages/{id}.md", SiteContent.Files.Keys));

    private static bool IsPopular(string? kind) => kind is "popular" or "claim-example";

    private static Dictionary<string, (string? Kind, string? Container)> Sources()
    {
        var sources = new Dictionary<string, (string? Kind, string? Container)>(StringComparer.Ordinal);
        string? key = null;
        foreach (var line in SiteContent.Files["sources.yml"].Split('\n'))
        {
            if (Key().Match(line) is { Success: true } found)
            {
                sources[key = found.Groups["key"].Value] = default;
            }
            else if (key is not null && line.StartsWith("  kind:", StringComparison.Ordinal))
            {
                sources[key] = sources[key] with { Kind = line["  kind:".Length..].Trim() };
            }
            else if (key is not null && line.StartsWith("  container:", StringComparison.Ordinal))
            {
                sources[key] = sources[key] with { Container = line["  container:".Length..].Trim().Trim('"') };
            }
        }

        Assert.NotEmpty(sources);
        return sources;
    }

    [GeneratedRegex(@"\b(we|editors) (found|could find) (nothing|none|no )|\bnone (was |were )?found\b|\bno (study|studies|trial|trials) (was|were|could be) found\b|\bwe looked and found\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NothingFound();

    [GeneratedRegex(@"\[(?<keys>@[a-z0-9-][^\]]*)\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Citation();

    [GeneratedRegex("^(?<key>[a-z0-9-]+):", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();
}
