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
        await Expect(card.GetByText("Last reviewed: 21 November 2026")).ToBeInViewportAsync(new() { Ratio = 1 });
        var back = card.GetByRole(AriaRole.Link, new() { Name = "Whole answer" });
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

    [Theory]
    [InlineData(null)]
    [InlineData(320)]
    public async Task No_card_has_to_be_scrolled_in_the_frame_that_it_is_given(int? maxWidth)
    {
        await using var visit = await site.VisitAsync();
        using var client = site.CreateClient();
        var limits = maxWidth is null ? "" : $"&maxwidth={maxWidth}";
        var unfit = new List<string>();
        await visit.Page.GotoAsync($"embed/faq/{Id}");
        foreach (var faq in Snapshot.Library.Faqs)
        {
            var embed = await DescribeAsync(faq, limits);
            var (width, height) = (embed.GetProperty("width").GetInt32(), embed.GetProperty("height").GetInt32());
            // Lower than any card, so that what is measured is the text and not the frame. The style sheet stays the same.
            await visit.Page.SetViewportSizeAsync(width, 50);
            var html = await client.GetStringAsync($"embed/faq/{faq.Id}", TestContext.Current.CancellationToken);
            var needed = await visit.Page.EvaluateAsync<int>(
                """
                html => {
                  document.querySelector("main").replaceWith(new DOMParser().parseFromString(html, "text/html").querySelector("main"));
                  return document.documentElement.scrollHeight;
                }
                """,
                html);
            if (needed > height || height > needed * 1.5)
            {
                unfit.Add($"{faq.Id} needs {needed} px and gets {height}");
            }
        }

        Assert.Empty(unfit);
    }

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
