using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BackDimples.Browser.Tests.Access;

public sealed class PageKindTests(SiteFixture site)
{
    [Fact]
    public async Task Every_route_of_a_page_is_among_the_kinds_that_are_checked()
    {
        await using var visit = await site.VisitAsync(); // skips where there is no browser, as all tests here do
        var routes = site.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText!.Trim('/')).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(routes, PageKinds.Of(site).Select(kind => kind.Route).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Every_kind_answers_with_its_status()
    {
        await using var visit = await site.VisitAsync();
        foreach (var kind in PageKinds.Of(site))
        {
            var expected = kind.Name switch { "not found" => HttpStatusCode.NotFound, "gone" => HttpStatusCode.Gone, _ => HttpStatusCode.OK };
            var response = await visit.Context.APIRequest.GetAsync(kind.Address);
            Assert.Equal((kind.Name, (int)expected), (kind.Name, response.Status));
        }
    }
}
