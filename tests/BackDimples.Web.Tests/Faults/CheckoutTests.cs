using System.Globalization;
using System.Text.RegularExpressions;
using BackDimples.Web.Tests.Live;

namespace BackDimples.Web.Tests.Faults;

/// <summary>Hundreds of files that change together, as a checkout changes them.</summary>
public sealed partial class CheckoutTests
{
    private const int Answers = 500;

    [Fact]
    public async Task Five_hundred_files_at_once_are_one_change_and_no_page_mixes_old_and_new()
    {
        await using var site = new LiveSite();
        WriteEdition(site.Content, 1);
        await site.UntilShowsAsync("/faq", "edition 1 of answer 499");
        var before = site.Store.Current.Generation;
        await using var load = new RequestLoad(site.Client, ["/faq", "/faq/answer-7", "/search?q=edition", "/api/faq/answer-8", "/faq/answer-9.md", "/llms.txt"], MixtureIn);
        for (var edition = 2; edition <= 4; edition++)
        {
            WriteEdition(site.Content, edition);
            await site.UntilShowsAsync("/faq", string.Create(CultureInfo.InvariantCulture, $"edition {edition} of answer 499"));
            await load.GoOnAsync(10);
        }

        await load.AssertNoFailureAsync();
        Assert.Equal(before + 3, site.Store.Current.Generation);
    }

    // Every answer of a page carries the number of its edition.
    private static string? MixtureIn(string body)
    {
        var editions = Edition().Matches(body).Select(m => m.Value).Distinct(StringComparer.Ordinal).ToList();
        return editions.Count == 1 ? null : $"holds {editions.Count} editions: {string.Join(", ", editions)}";
    }

    private static void WriteEdition(Corpus content, int edition)
    {
        var template = content.Read("faq/does-rye-flour-rise-faster.md").Replace("also_asked: [should I use rye in my levain]\n", "", StringComparison.Ordinal);
        for (var i = 0; i < Answers; i++)
        {
            content.Write($"faq/answer-{i}.md", template
                .Replace("Does rye flour make a starter rise faster?", string.Create(CultureInfo.InvariantCulture, $"Is this edition {edition} of answer {i}?"), StringComparison.Ordinal));
        }
    }

    [GeneratedRegex(@"edition \d+", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Edition();
}
