using BackDimples.Web.Commands;
using BackDimples.Web.Hosting;

if (CommandLine.IsVerb(args))
{
    return await CommandLine.RunAsync(args);
}

var builder = WebApplication.CreateBuilder(args).AddWebsite();
await using var app = builder.Build();
return await app.UseWebsite().RunOrExplainAsync();
