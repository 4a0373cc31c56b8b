using System.Xml;
using BackDimples.Content.Permalinks;
using BackDimples.Web.Content;
using BackDimples.Web.Discovery;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Feeds;

/// <summary>The changes as Atom (RFC 4287).</summary>
public static class AtomFeed
{
    public const string MediaType = "application/atom+xml";

    private const string Namespace = "http://www.w3.org/2005/Atom";
    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    public static byte[] Write(SiteSnapshot site) => XmlBytes.Write(xml =>
    {
        var info = site.Library.Site;
        var entries = FeedEntry.Newest(site);
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", XmlNamespace, info.Language);
        xml.WriteElementString("id", Namespace, info.BaseUrl + SiteOutputs.Feed);
        xml.WriteElementString("title", Namespace, info.Name);
        xml.WriteElementString("subtitle", Namespace, info.Tagline);
        xml.WriteElementString("updated", Namespace, Wording.Instant(site.Library.LastChanged));
        Link(xml, "self", MediaType, site.Absolute(SiteOutputs.Feed));
        Link(xml, "alternate", "text/html", site.Absolute(SitePaths.Changes));
        xml.WriteStartElement("author", Namespace);
        xml.WriteElementString("name", Namespace, info.Publisher);
        xml.WriteElementString("uri", Namespace, site.Absolute(SitePaths.About));
        xml.WriteEndElement();
        xml.WriteElementString("rights", Namespace, $"{info.Licence.Name} {info.Licence.Url}");
        foreach (var entry in entries)
        {
            Write(xml, site, entry);
        }

        xml.WriteEndElement();
    });

    private static void Write(XmlWriter xml, SiteSnapshot site, FeedEntry entry)
    {
        var page = entry.Page;
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString("id", Namespace, entry.Id);
        xml.WriteElementString("title", Namespace, page.Title);
        xml.WriteElementString("published", Namespace, Wording.Instant(page.Review.Published));
        xml.WriteElementString("updated", Namespace, Wording.Instant(entry.Change.Date));
        Link(xml, "alternate", "text/html", site.Absolute(page.Path));
        Link(xml, "alternate", MarkdownTwins.MediaType, site.Absolute(Representation.Markdown.Of(page.Path)));
        foreach (var key in page.Tags)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", key);
            xml.WriteAttributeString("label", site.Library.FindTag(key)!.Label);
            xml.WriteEndElement();
        }

        xml.WriteElementString("summary", Namespace, $"{entry.Change.Note} {page.Summary}");
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(PageHtml.Whole(site, page));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string mediaType, string href)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", mediaType);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }
}
