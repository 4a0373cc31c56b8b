using BackDimples.Web.Caching;
using BackDimples.Web.Content;
using BackDimples.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BackDimples.Web.Tests.Operations;

/// <summary>A thread that waits for sockets serves what is ready, and hands on all that could take time.</summary>
public sealed class SocketThreadsTests(SiteFixture site)
{
    [Theory]
    [InlineData("GET", "/no/such/page")]
    [InlineData("GET", "/search")]
    [InlineData("POST", "/faq")]
    public void What_is_not_ready_is_answered_by_another_thread(string method, string path)
    {
        var thread = 0;
        var done = new ManualResetEventSlim();
        var middleware = Middleware(_ =>
        {
            thread = Environment.CurrentManagedThreadId;
            done.Set();
            return Task.CompletedTask;
        });
        var caller = OnThreadOfItsOwn(() => _ = middleware.InvokeAsync(Request(method, path)));
        Assert.True(done.Wait(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        Assert.NotEqual(caller, thread);
        done.Dispose();
    }

    [Fact]
    public async Task What_is_ready_is_answered_at_once()
    {
        await site.GetTextAsync("/faq");
        var middleware = Middleware(_ => throw new InvalidOperationException("It was ready."));
        var request = Request("GET", "/faq");
        Task? answer = null;
        OnThreadOfItsOwn(() => answer = middleware.InvokeAsync(request));
        Assert.True(answer!.IsCompletedSuccessfully);
        Assert.Equal(200, request.Response.StatusCode);
    }

    private static int OnThreadOfItsOwn(Action action)
    {
        var thread = new Thread(() => action());
        thread.Start();
        thread.Join();
        return thread.ManagedThreadId;
    }

    private PageCacheMiddleware Middleware(RequestDelegate next)
    {
        var services = site.Services;
        // A renderer of its own: the site's renders through the site's pipeline.
        var renderer = ActivatorUtilities.CreateInstance<ResponseRenderer>(services);
        return new PageCacheMiddleware(next, services.GetRequiredService<ContentStore>(), services.GetRequiredService<PageCache>(), renderer, services.GetRequiredService<SiteMetrics>());
    }

    private DefaultHttpContext Request(string method, string path)
    {
        var context = new DefaultHttpContext { RequestServices = site.Services };
        context.Request.Method = method;
        context.Request.Path = path;
        context.Response.Body = Stream.Null;
        return context;
    }
}
