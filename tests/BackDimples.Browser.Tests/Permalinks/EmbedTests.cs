using System.Text.Json;
using BackDimples.Content.Faqs;
using BackDimples.Web.Content;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackDimples.Browser.Tests.Permalinks;

/// <summary>An answer in somebody else's page: a server of its own, on another port, that frames what oEmbed hands out.</summary>
public sealed class EmbedTests(SiteFixture site)
{
    private const string Id = "do-they-cause-back-pain";

    private SiteSnapshot Snapshot => site.Services.GetRequiredService<ContentStore>().Current;

    [Fact]
    public async Task The_card_of_an_answer_loads_in_a_foreign_page_and_says_what_is_needed_to_judge_it()
    {
        var faq = Snapshot.Library.FindFaq(Id)!;
        var embed = await DescribeAsync(faq);
        await using var foreign = await ForeignPageAsync(embed.GetProperty("html").GetString()!);
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync(foreign.Urls.Single());
        var card = visit.Page.FrameLocator("iframe");
        await Expect(card.GetByRole(AriaRole.Heading, new() { Name = faq.Question.Value })).ToBeVisibleAsync();
        await Expect(card.GetByText(faq.Answer.Value)).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(card.GetByText(Snapshot.Library.Site.Evidence[faq.Evidence!.Value.Value].Label)).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(card.GetByText("Last reviewed: 25 November 2026")).ToBeInViewportAsync(new() { Ratio = 1 });
        var back = card.GetByRole(AriaRole.Link, new() { Name = "Read on" });
        await Expect(back).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(back).ToHaveAttributeAsync("target", "_blank");
        await Expect(back).ToHaveAttributeAsync("href", Snapshot.Absolute(faq.Path));
        // The style sheet came too: without it the card has no frame.
        await Expect(card.Locator(".card")).ToHaveCSSAsync("border-top-width", "1px");
    }

    [Fact]
    public async Task An_ordinary_page_refuses_to_be_framed_by_a_foreign_one()
    {
        await using var foreign = await ForeignPageAsync($"<iframe src=\"{site.Address}faq/{Id}\" width=\"600\" height=\"300\"></iframe>");
        await using var visit = await site.VisitAsync();
        var refusal = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        visit.Page.RequestFailed += (_, request) => refusal.TrySetResult($"{request.Url} {request.Failure}");
        visit.Mean("frame-ancestors");
        await visit.Page.GotoAsync(foreign.Urls.Single());
        Assert.Contains("ERR_BLOCKED_BY_RESPONSE", await refusal.Task.WaitAsync(TimeSpan.FromSeconds(15), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await Expect(visit.Page.FrameLocator("iframe").GetByRole(AriaRole.Heading)).ToHaveCountAsync(0);
    }

    // Letters as narrow and as wide as fonts have them, and a quarter less room than was asked for.
    [Theory]
    [InlineData(null, "0px", 1)]
    [InlineData(null, "-0.6px", 1)]
    [InlineData(null, "1.2px", 1)]
    [InlineData(320, "0px", 1)]
    [InlineData(320, "1.2px", 1)]
    [InlineData(320, "1.2px", 0.75)]
    public async Task Whatever_the_fonts_no_card_scrolls_cuts_a_line_or_loses_what_is_needed_to_judge_it(int? maxWidth, string spacing, double share)
    {
        await using var visit = await site.VisitAsync();
        using var client = site.CreateClient();
        var limits = maxWidth is null ? "" : $"&maxwidth={maxWidth}";
        var unfit = new List<string>();
        await visit.Page.GotoAsync($"embed/faq/{Id}");
        await visit.Page.EvaluateAsync("spacing => document.documentElement.attributeStyleMap.set('letter-spacing', spacing)", spacing);
        foreach (var faq in Snapshot.Library.Faqs)
        {
            var embed = await DescribeAsync(faq, limits);
            await visit.Page.SetViewportSizeAsync(embed.GetProperty("width").GetInt32(), (int)(embed.GetProperty("height").GetInt32() * share));
            var html = await client.GetStringAsync($"embed/faq/{faq.Id}", TestContext.Current.CancellationToken);
            unfit.AddRange((await visit.Page.EvaluateAsync<string[]>(WhatIsWrong, html)).Select(fault => $"{faq.Id}: {fault}"));
        }

        Assert.Empty(unfit);
    }

    // The style sheet stays the same from card to card, so only the card is exchanged.
    private const string WhatIsWrong = """
        html => {
          document.querySelector("main").replaceWith(new DOMParser().parseFromString(html, "text/html").querySelector("main"));
          const faults = [];
          const root = document.documentElement;
          if (root.scrollHeight > innerHeight || root.scrollWidth > innerWidth) faults.push("scrolls");
          const room = document.querySelector(".room").getBoundingClientRect();
          const range = document.createRange();
          range.selectNodeContents(document.querySelector(".answer"));
          const lines = [...range.getClientRects()].filter(line => line.left < room.right && line.width > 0);
          if (lines.length === 0) faults.push("no line of the answer");
          if (lines.some(line => line.bottom > room.bottom + 1)) faults.push("a line is cut");
          for (const part of document.querySelectorAll("h1, .level, .notice, .foot, .foot a")) {
            const box = part.getBoundingClientRect();
            if (box.bottom > innerHeight || box.right > innerWidth || box.top < 0) faults.push(`${part.className || part.localName} is not in the frame`);
          }
          return faults;
        }
        """;

    private async Task<JsonElement> DescribeAsync(FaqEntry faq, string limits = "")
    {
        using var client = site.CreateClient();
        var json = await client.GetStringAsync($"oembed?url={Uri.EscapeDataString(Snapshot.Absolute(faq.Path))}{limits}", TestContext.Current.CancellationToken);
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    // The site's public address leads nowhere in a test; the frame is pointed at the port on which it runs.
    private async Task<WebApplication> ForeignPageAsync(string html)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var page = "<!doctype html><title>Elsewhere</title><h1>Elsewhere</h1>" + html.Replace(Snapshot.BaseUrl + "/", site.Address.ToString(), StringComparison.Ordinal);
        app.MapGet("/", () => Results.Content(page, "text/html"));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
