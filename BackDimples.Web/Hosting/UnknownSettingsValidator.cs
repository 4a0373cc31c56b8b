using BackDimples.Content.Text;
using Microsoft.Extensions.Options;

namespace BackDimples.Web.Hosting;

/// <summary>Refuses a setting under <c>Site</c> that does not exist, which the binder would ignore without a word.</summary>
internal sealed class UnknownSettingsValidator(IConfiguration configuration) : IValidateOptions<SiteOptions>
{
    private static readonly string[] Names = [.. typeof(SiteOptions).GetProperties().Select(p => p.Name)];

    public ValidateOptionsResult Validate(string? name, SiteOptions options)
    {
        var unknown = configuration.GetSection(SiteOptions.Section).GetChildren()
            .Where(c => !Names.Contains(c.Key, StringComparer.OrdinalIgnoreCase))
            .Select(c => $"{c.Path} is not a setting.{Suggestion.DidYouMean(c.Key, Names)}").ToList();
        return unknown.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(unknown);
    }
}
