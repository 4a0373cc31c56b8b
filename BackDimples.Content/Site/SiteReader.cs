using System.Collections.Frozen;
using System.Collections.Immutable;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Evidence;
using BackDimples.Content.Parsing;
using BackDimples.Content.Rendering;

namespace BackDimples.Content.Site;

/// <summary>Reads <c>content/site.yml</c>.</summary>
public static class SiteReader
{
    /// <summary>What a page is to search engines when the site does not say.</summary>
    internal const string DefaultSchemaPageType = "WebPage";

    private const string DefaultClaimHeading = "Where this is claimed";

    /// <summary>The kinds of page in schema.org that a page of text can be.</summary>
    private static readonly string[] SchemaPageTypes = [DefaultSchemaPageType, "ItemPage", "MedicalWebPage", "ProfilePage"];

    /// <summary>Reads the file; null after an error was reported.</summary>
    public static SiteInfo? Read(ContentFile file, DiagnosticBag bag)
    {
        if (SourceText.Read(file, bag) is not { } source || YamlReader.ReadMap(source, source.Text, firstLine: 1, bag) is not { } map)
        {
            return null;
        }

        var fields = new FieldReader(map, source.At(0), bag);
        var site = new SiteInfo
        {
            Name = fields.Text("name").Value,
            Tagline = fields.Text("tagline").Value,
            Description = fields.Text("description").Value,
            BaseUrl = ReadBaseUrl(fields, bag),
            Language = fields.Text("language").Value,
            Publisher = fields.Text("publisher").Value,
            Contact = fields.Text("contact").Value,
            SecurityContact = fields.Text("security_contact").Value,
            Notice = fields.Text("notice").Value,
            ReviewStatement = fields.Text("review_statement").Value,
            Licence = ReadLicence(fields.Map("licence", required: true)),
            SchemaPageType = fields.Choice("schema_page_type", SchemaPageTypes)?.Value ?? DefaultSchemaPageType,
            Evidence = ReadEvidence(fields.Map("evidence", required: true)),
            Callouts = ReadCallouts(fields.Map("callouts", required: true)),
            Navigation = [.. fields.Maps("navigation", required: true).Select(ReadLink)],
            Footer = [.. fields.Maps("footer").Select(ReadLink)],
            Synonyms = ReadSynonyms(fields, bag),
        };
        fields.Finish();
        return bag.HasErrors ? null : site;
    }

    private static string ReadBaseUrl(FieldReader fields, DiagnosticBag bag)
    {
        var url = fields.Text("base_url");
        if (url.Value.Length > 0
            && !(Uri.TryCreate(url.Value, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && url.Value.TrimEnd('/').Count(c => c == '/') == 2))
        {
            bag.Add(ContentErrors.WrongType, url.Location, "base_url", "an address without a path, like https://example.org", $"'{url.Value}'");
        }

        return url.Value.TrimEnd('/');
    }

    private static Licence ReadLicence(FieldReader? fields)
    {
        var licence = new Licence(fields?.Text("name").Value ?? "", fields?.Text("url").Value ?? "");
        fields?.Finish();
        return licence;
    }

    private static FrozenDictionary<Certainty, EvidenceWording> ReadEvidence(FieldReader? fields)
    {
        var wordings = new Dictionary<Certainty, EvidenceWording>();
        foreach (var word in CertaintyWords.All)
        {
            if (fields?.Map(word, required: true) is { } level)
            {
                wordings[CertaintyWords.Parse(word)!.Value] = new EvidenceWording(
                    level.Text("label").Value, level.Text("meaning").Value, level.OptionalText("claim_heading")?.Value ?? DefaultClaimHeading);
                level.Finish();
            }
        }

        fields?.Finish();
        return wordings.ToFrozenDictionary();
    }

    private static FrozenDictionary<string, string> ReadCallouts(FieldReader? fields)
    {
        var titles = ContentMarkdown.Callouts.ToFrozenDictionary(word => word, word => fields?.Text(word).Value ?? "", StringComparer.Ordinal);
        fields?.Finish();
        return titles;
    }

    private static NavigationLink ReadLink(FieldReader fields)
    {
        var link = new NavigationLink(fields.Text("label").Value, fields.Text("path"));
        fields.Finish();
        return link;
    }

    private static ImmutableArray<ImmutableArray<string>> ReadSynonyms(FieldReader fields, DiagnosticBag bag)
    {
        var groups = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        foreach (var node in fields.Nodes("synonyms"))
        {
            if (node is YamlList list && list.Items.All(i => i is YamlScalar) && list.Items.Length > 1)
            {
                groups.Add([.. list.Items.Cast<YamlScalar>().Select(s => s.Value)]);
            }
            else
            {
                bag.Add(ContentErrors.WrongType, node.Location, "synonyms", "a list of lists of two or more words", "this");
            }
        }

        return groups.DrainToImmutable();
    }
}
