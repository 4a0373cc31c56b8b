using BackDimples.Content.Diagnostics;
using BackDimples.Content.Rendering;
using BackDimples.Content.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BackDimples.Content.Parsing;

/// <summary>Walks an AST once: collects headings, links and citations, marks callouts, reports what is not allowed.</summary>
internal sealed class MarkdownInspector(SourceText source, DiagnosticBag bag)
{
    /// <summary>The beginnings of the ids that the pages use, and that citations and notes are given.</summary>
    private static readonly string[] ReservedPrefixes = ["page-", "site-", "ref-", "cite-", "fn-", "fnref-"];

    private readonly HashSet<string> _headingIds = new(StringComparer.Ordinal);
    private HashSet<string>? _cited;
    private int _lastLevel = 1;

    public List<Heading> Headings { get; } = [];

    /// <summary>Each cited source at its first place.</summary>
    public List<Located<string>> Citations { get; } = [];

    public List<ContentLink> Links { get; } = [];

    public Dictionary<HeadingBlock, Heading> HeadingsByBlock { get; } = [];

    public void Inspect(MarkdownDocument document)
    {
        foreach (var node in document.Descendants().ToList())
        {
            switch (node)
            {
                case HtmlInline { Tag: ['<', '/', ..], PreviousSibling: not null } closing when IsClosed(closing):
                    break;
                case HtmlBlock { Type: HtmlBlockType.Comment } remark:
                    CheckRemark(remark);
                    break;
                case HtmlInline { Tag: ['<', '!', '-', '-', ..] }:
                case HtmlInline { Tag: "<br>" or "<br/>" or "<br />" } when IsInTable((Inline)node):
                    break;
                case HtmlBlock or HtmlInline:
                    bag.Add(ContentErrors.RawHtml, At(node));
                    break;
                case FencedCodeBlock { ClosingFencedCharCount: 0 } open:
                    bag.Add(ContentErrors.FenceNotClosed, At(node), new string(open.FencedChar, open.OpeningFencedCharCount));
                    break;
                case FootnoteLinkReferenceDefinition { Footnote.Links.Count: 0 } note:
                    bag.Add(ContentErrors.UnusedDefinition, At(note.Footnote), note.Footnote.Label ?? "");
                    break;
                case HeadingBlock heading:
                    ReadHeading(heading);
                    break;
                case QuoteBlock quote:
                    CalloutReader.Read(quote, source, bag);
                    break;
                case HtmlEntityInline entity when ForbiddenCharacters.In(entity.Transcoded.ToString()) is { } forbidden:
                    bag.Add(ContentErrors.ControlCharacter, At(node), forbidden);
                    break;
                case FootnoteLink { IsBackLink: false } note when IsInLink(note):
                    bag.Add(ContentErrors.LinkInsideLink, At(node));
                    break;
                case CitationInline citation:
                    if (IsInLink(citation))
                    {
                        bag.Add(ContentErrors.LinkInsideLink, At(node));
                    }

                    ReadCitation(citation);
                    break;
                case LinkInline link:
                    ReadLink(link);
                    break;
                case AutolinkInline link:
                    ReadAutolink(link);
                    break;
            }

            if (node is not HeadingBlock)
            {
                CheckAttributes(node);
            }

            if (node is LeafBlock { Inline: not null } leaf)
            {
                LeftoverMarkup.Report(leaf, source, bag);
            }
        }
    }

    // A remark stays in the file; what shares its last line would stay there too.
    private void CheckRemark(HtmlBlock remark)
    {
        var text = source.Text.AsSpan(remark.Span.Start, remark.Span.Length);
        var end = text.IndexOf("-->");
        if (end < 0 || !text[(end + 3)..].IsWhiteSpace())
        {
            bag.Add(ContentErrors.RemarkHidesText, At(remark), end < 0 ? "is never closed" : "has text behind its end");
        }
    }

    private static bool IsInTable(Inline inline)
    {
        MarkdownObject? outer = inline;
        while (outer is Inline { Parent: { } parent })
        {
            outer = parent;
        }

        return outer is ContainerInline { ParentBlock.Parent: Markdig.Extensions.Tables.TableCell };
    }

    // "<b>x</b>" is one fault, not two.
    private static bool IsClosed(HtmlInline closing)
    {
        var before = closing.PreviousSibling;
        while (before is not null and not HtmlInline)
        {
            before = before.PreviousSibling;
        }

        return before is HtmlInline { Tag: ['<', not '/', ..] };
    }

    private static bool IsInLink(Inline inline)
    {
        for (Inline? outer = inline.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is LinkInline { IsImage: false })
            {
                return true;
            }
        }

        return false;
    }

    private SourceLocation At(MarkdownObject node) => source.At(node.Span.Start);

    private void ReadHeading(HeadingBlock block)
    {
        var text = PlainText.Of(block.Inline);
        var attributes = block.TryGetAttributes();
        var id = attributes?.Id ?? TextNormalizer.Slugify(text);
        CheckAttributes(block);
        if (block.Level == 1)
        {
            bag.Add(ContentErrors.HeadingLevelOne, At(block));
        }
        else if (block.Level > _lastLevel + 1)
        {
            bag.Add(ContentErrors.HeadingLevelSkipped, At(block), block.Level, _lastLevel);
        }

        _lastLevel = block.Level;
        if (!Slug.IsValid(id))
        {
            bag.Add(ContentErrors.BadHeadingId, At(block), id.Length == 0 ? text : id);
        }
        else if (ReservedPrefixes.Any(p => id.StartsWith(p, StringComparison.Ordinal)))
        {
            bag.Add(ContentErrors.ReservedHeadingId, At(block), id);
        }
        else if (!_headingIds.Add(id))
        {
            bag.Add(ContentErrors.DuplicateHeadingId, At(block), id);
        }

        var heading = new Heading(block.Level, id, text, At(block));
        Headings.Add(heading);
        HeadingsByBlock[block] = heading;
    }

    private void ReadCitation(CitationInline citation)
    {
        foreach (var (key, offset) in citation.Keys)
        {
            if ((_cited ??= new HashSet<string>(StringComparer.Ordinal)).Add(key))
            {
                Citations.Add(new Located<string>(key, source.At(offset)));
            }
        }
    }

    private void ReadLink(LinkInline link)
    {
        var at = At(link);
        var url = link.Url ?? "";
        if (url.Length == 0)
        {
            bag.Add(ContentErrors.LinkWithoutTarget, at, PlainText.Of(link));
            return;
        }

        var parsed = ContentLink.Parse(url, at);
        if (parsed is null || (parsed.Kind == LinkKind.Figure) != link.IsImage)
        {
            ReportUnusable(url, at, link.IsImage);
            return;
        }

        if (link.FirstChild is null)
        {
            bag.Add(link.IsImage ? ContentErrors.FigureWithoutCaption : ContentErrors.LinkWithoutText, at, url);
        }

        if (link.IsImage && !(link.Parent is { ParentBlock: ParagraphBlock } only && only.FirstChild == link && only.LastChild == link))
        {
            bag.Add(ContentErrors.FigureNotAlone, at, url);
        }

        link.SetData(ContentMarkdown.LinkKey, parsed);
        Links.Add(parsed);
    }

    private void ReadAutolink(AutolinkInline link)
    {
        if (link.IsEmail || ContentLink.Parse(link.Url, At(link)) is { Kind: LinkKind.External })
        {
            return;
        }

        ReportUnusable(link.Url, At(link), image: false);
    }

    private void ReportUnusable(string url, SourceLocation at, bool image)
    {
        var scheme = new string([.. url.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c))]);
        if (scheme.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
            || scheme.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
            || scheme.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase))
        {
            bag.Add(ContentErrors.DangerousLink, at, scheme[..scheme.IndexOf(':', StringComparison.Ordinal)]);
        }
        else if (image)
        {
            bag.Add(ContentErrors.ImageNotFigure, at, url);
        }
        else
        {
            bag.Add(ContentErrors.LinkNotUnderstood, at, url);
        }
    }

    private void CheckAttributes(MarkdownObject node)
    {
        if (node.TryGetAttributes() is not { } attributes)
        {
            return;
        }

        // The parser itself puts the language of a code block among its classes.
        foreach (var name in (attributes.Classes ?? []).Where(c => !(node is FencedCodeBlock && IsLanguage(c))))
        {
            Refuse("." + name);
        }

        foreach (var (name, value) in attributes.Properties ?? [])
        {
            if (!(name == "lang" && node is EmphasisInline && value is { Length: > 1 } && value.All(c => char.IsAsciiLetter(c) || c == '-')))
            {
                Refuse(name);
            }
        }

        if (attributes.Id is not null && node is not HeadingBlock)
        {
            Refuse("#" + attributes.Id);
        }

        static bool IsLanguage(string name) =>
            name.StartsWith("language-", StringComparison.Ordinal) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '#');

        void Refuse(string name) => bag.Add(ContentErrors.AttributeNotAllowed, At(node), name);
    }
}
