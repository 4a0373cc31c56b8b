using System.Xml;
using BackDimples.Content.Permalinks;
using BackDimples.Web.Content;
using BackDimples.Web.Discovery;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Feeds;

/// <summary>Changes as Atom (RFC 4287).</summary>
public static class AtomFeed
{
    public const string MediaType = "application/atom+xml";

    private const string Namespace = "http://www.w3.org/2005/Atom";
    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    public static byte[] Write(SiteSnapshot site, FeedChannel channel) => XmlBytes.Write(xml =>
    {
        var info = site.Library.Site;
        var entries = FeedEntry.Newest(site, channel.Tag);
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", XmlNamespace, info.Language);
        xml.WriteElementString("id", Namespace, info.BaseUrl + channel.Path);
        xml.WriteElementString("title", Namespace, channel.Title);
        xml.WriteElementString("subtitle", Namespace, channel.Description);
        xml.WriteElementString("updated", Namespace, Wording.Instant(entries.IsEmpty ? site.Library.LastChanged : entries[0].Change.Date));
        Link(xml, "self", MediaType, site.Absolute(channel.Path));
        Link(xml, "alternate", "text/html", site.Absolute(channel.PagePath));
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
        xml.WriteElementString("title", Namespace, entry.Title);
        xml.WriteElementString("published", Namespace, Wording.Instant(entry.Change.Date));
        xml.WriteElementString("updated", Namespace, Wording.Instant(entry.Change.Date));
        Link(xml, "alternate", "text/html", site.Absolute(page.Path));
        Category(xml, Wording.DataWord(entry.Change.Kind), Wording.Change(entry.Change.Kind), site.Absolute(SitePaths.Changes));
        foreach (var key in page.Tags)
        {
            Category(xml, key, site.Library.FindTag(key)!.Label, site.Absolute(SitePaths.Tags));
        }

        xml.WriteElementString("summary", Namespace, entry.Summary);
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(entry.Html(site));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>A subject, or the kind of the change: the scheme tells which.</summary>
    private static void Category(XmlWriter xml, string term, string label, string scheme)
    {
        xml.WriteStartElement("category", Namespace);
        xml.WriteAttributeString("term", term);
        xml.WriteAttributeString("scheme", scheme);
        xml.WriteAttributeString("label", label);
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
