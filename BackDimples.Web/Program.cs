using BackDimples.Web.Commands;
using BackDimples.Web.Hosting;

return CommandLine.IsVerb(args) ? await CommandLine.RunAsync(args) : await SiteRunner.RunAsync(args);
