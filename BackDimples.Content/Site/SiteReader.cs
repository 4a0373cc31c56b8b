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
            Contact = ReadContact("contact", fields, bag),
            SecurityContact = ReadContact("security_contact", fields, bag),
            Notice = fields.Text("notice").Value,
            ReviewStatement = fields.Text("review_statement").Value,
            Licence = ReadLicence(fields.Map("licence", required: true), bag),
            SchemaPageType = fields.Choice("schema_page_type", SchemaPageTypes)?.Value ?? DefaultSchemaPageType,
            Evidence = ReadEvidence(fields.Map("evidence", required: true)),
            Callouts = ReadCallouts(fields.Map("callouts", required: true)),
            Navigation = [.. fields.Maps("navigation", required: true).Select(ReadLink)],
            Footer = [.. fields.Maps("footer").Select(ReadLink)],
            Synonyms = fields.TextGroups("synonyms"),
        };
        fields.Finish();
        return site;
    }

    private static string ReadBaseUrl(FieldReader fields, DiagnosticBag bag)
    {
        var url = fields.Text("base_url");
        if (url.Value.Length > 0
            && !(Uri.TryCreate(url.Value, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
                && uri.UserInfo.Length == 0 && uri.GetLeftPart(UriPartial.Authority).Equals(url.Value.TrimEnd('/'), StringComparison.OrdinalIgnoreCase)))
        {
            bag.Add(ContentErrors.WrongType, url.Location, "base_url", "an address without a path, like https://example.org", $"'{url.Value}'");
        }

        return url.Value.TrimEnd('/');
    }

    // The addresses become links on every page.
    private static string ReadContact(string key, FieldReader fields, DiagnosticBag bag)
    {
        var contact = fields.Text(key);
        if (contact.Value.Length > 0 && !(Uri.TryCreate(contact.Value, UriKind.Absolute, out var uri) && uri.Scheme is "mailto" or "https"))
        {
            bag.Add(ContentErrors.WrongType, contact.Location, key, "an address like mailto:editors@example.org or https://example.org/contact", $"'{contact.Value}'");
        }

        return contact.Value;
    }

    private static Licence ReadLicence(FieldReader? fields, DiagnosticBag bag)
    {
        if (fields is null)
        {
            return new Licence("", "");
        }

        var (name, url) = (fields.Text("name"), fields.Text("url"));
        if (url.Value.Length > 0 && !(Uri.TryCreate(url.Value, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"))
        {
            bag.Add(ContentErrors.WrongType, url.Location, "url", "an address that begins with https://", $"'{url.Value}'");
        }

        fields.Finish();
        return new Licence(name.Value, url.Value);
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
}
