using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using BackDimples.Content.Sources;
using BackDimples.Web.Content;

namespace BackDimples.Web.Seo;

/// <summary>A work as reference managers know it: a page of this site, or a source of one.</summary>
public sealed partial record Reference
{
    /// <summary>Letters, digits and hyphens; the same in every format.</summary>
    public required string Key { get; init; }

    /// <summary>What the work is; null for a page of this site.</summary>
    public SourceKind? Kind { get; init; }

    public required string Title { get; init; }

    public required ImmutableArray<Author> Authors { get; init; }

    public int? Year { get; init; }

    /// <summary>The day of the version, where it is known.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The journal, publisher or site, without volume and pages.</summary>
    public string? Container { get; init; }

    public string? Volume { get; init; }

    public string? Issue { get; init; }

    public string? Pages { get; init; }

    public string? Doi { get; init; }

    public string? Url { get; init; }

    public string? Note { get; init; }

    public string? Language { get; init; }

    /// <summary>Whether it is a paper in a journal.</summary>
    public bool IsPaper => Kind is SourceKind.Study or SourceKind.Review;

    /// <summary>A page, by the version that is cited.</summary>
    public static Reference Of(SiteSnapshot site, PageSummary page) => new()
    {
        Key = page.Id,
        Title = page.Title,
        Authors = [new Author(site.Library.Site.Publisher, Initials: null)],
        Year = page.Review.LastChanged.Year,
        Day = page.Review.LastChanged,
        Container = site.Library.Site.Name,
        Url = site.Absolute(page.Path),
        Note = $"Version of {Wording.Day(page.Review.LastChanged)}, last reviewed {Wording.Day(page.Review.Reviewed)}",
        Language = site.Library.Site.Language,
    };

    public static Reference Of(SiteSnapshot site, Source source)
    {
        var place = Place().Match(source.Container ?? "");
        return new Reference
        {
            Key = source.Key,
            Kind = source.Kind,
            Title = source.Title,
            Authors = [.. source.Authors.Where(name => name != Author.EtAl).Select(Author.Parse)],
            Year = source.Year,
            Container = place.Success ? place.Groups["name"].Value : source.Container,
            Volume = Part("volume"),
            Issue = Part("issue"),
            Pages = Part("pages"),
            Doi = source.Doi,
            Url = source.Link,
            Language = source.Language ?? site.Library.Site.Language,
        };

        string? Part(string name) => place.Groups[name] is { Success: true, Value: var value } ? value : null;
    }

    // "Human Genetics 76:206", "Medical Principles and Practice 32(3):209"
    [GeneratedRegex(@"^(?<name>\D+?) (?<volume>\d+)(\((?<issue>[^)]+)\))?:(?<pages>[\w.-]+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();

    /// <summary>Who wrote it.</summary>
    /// <param name="Name">The family name of a person, the whole name of a body.</param>
    /// <param name="Initials">Of a person; null for a body.</param>
    public sealed record Author(string Name, string? Initials)
    {
        internal const string EtAl = "et al.";

        /// <summary>"Mehes K" is a person; a name that does not end with initials is a body's.</summary>
        public static Author Parse(string name) => name.LastIndexOf(' ') is var space and > 0 && name[(space + 1)..] is { Length: <= 4 } initials && initials.All(char.IsUpper)
            ? new Author(name[..space], initials)
            : new Author(name, Initials: null);

        /// <summary>The whole name, the family name first.</summary>
        public string Inverted => Initials is null ? Name : string.Create(CultureInfo.InvariantCulture, $"{Name}, {string.Join(' ', Initials.Select(c => $"{c}."))}");
    }
}
