using System.Text.RegularExpressions;

namespace BackDimples.Content.Parsing;

/// <summary>A construct of another dialect of Markdown, or of pasted text, that readers would see as raw signs.</summary>
/// <param name="Pattern">What it looks like in the text of a block; <c>\0</c> stands for an inline that is no text.</param>
/// <param name="Meant">What it is and what to write instead.</param>
internal sealed record ForeignConstruct(Regex Pattern, string Meant)
{
    private const string Link = "it is no whole link, citation or note. Complete it, or write \"\\[\" for a bracket";

    /// <summary>All of them; where two fit, the first names the place.</summary>
    public static IReadOnlyList<ForeignConstruct> All { get; } =
    [
        Of(@"!?\[\[[^\]\n]*\]\]", "wiki links are not read. Write [text](faq:id), [text](article:slug) or ![Caption](figure:name)"),
        Of(@"\[[^\]\n]*\][ \t]+\((?=\0|https?:|mailto:|faq:|article:|term:|/|#)", "a space parts the two halves of a link. Write [text](target)"),
        Of(@"\([^()\n]*\)\[(?=\0|https?:|mailto:|faq:|article:|term:|/|#)", "the brackets of the link are the wrong way round. Write [text](target)"),
        Of(@"\[-@|\[[^\]\n\0@]*\s@[a-z][\w-]*\d", "a citation begins with its key. Write [@key] or [@key; @other-key]"),
        Of(@"^\*\[[^\]\n]+\]:", "abbreviations are not read. Explain the word where it stands, or in glossary.yml"),
        Of(@"^\[[ xX]\](?=\s)", "task lists are not read. Write a plain list"),
        Of(@"\^\[", "inline notes are not read. Write [^1] here and '[^1]: the note' on a line of its own"),
        Of(@"^\[(toc|_toc_)\]$", "a table of contents is made by the site. Delete the line"),
        Of(@"\]\(|\[@|\[\^|\]\[|\[!\w*(?=\0|$)", Link),
        Of(@"^#{1,6}(?=[^\s#\d])", "a heading needs a space after its signs: ## Heading. A tag stands under tags:"),
        Of(@"^:::+.*", "containers of other dialects are not read. Write > [!NOTE], with '> ' before each line of the text"),
        Of(@"^(!!!|\?\?\?\+?)[ \t]+\w+", "admonitions are not read. Write > [!NOTE], with '> ' before each line of the text"),
        Of(@"^===[ \t]*!?""", "tabs are not read. Write headings instead"),
        Of(@"\{\{[<%]?|\{%", "shortcodes and templates are not read. Write the text itself"),
        Of(@"\{(\+\+|--|~~|==|>>)", "marks of CriticMarkup are not read. Keep the text that is right"),
        Of(@"\{/\*|%%", "remarks are written <!-- like this -->"),
        Of(@"==(?=\S)[^=\n]+==", "highlights are not read. Write *emphasis* or **strong**"),
        Of(@"\+\+(?=\S)[^+\n]+\+\+", "insertions and keys are not read. Write the plain words"),
        Of(@"(?<!~)~[^~\s][^~\n]*~(?!~)", "single tildes are not read. Deleted words are written ~~so~~"),
        Of(@"\^[^\s^\[][^\s^]*\^", "superscripts are not read. Write the sign itself, such as \u00B2"),
        Of(@"\$\$|\$\\?[a-zA-Z0-9{}]*[\\^_=][^$\n]*\$|\\(begin|end|newpage|cite|ref|textbf|emph|frac|section)\b", "formulas and LaTeX are not read. Write it in words"),
        Of(@"^:[ \t]{1,}\S", "definition lists are not read. Write '**Word**: its meaning', or use glossary.yml"),
        Of(@"^\+[-=+]{3,}$|^\|.*", "a table needs a rule line '| --- | --- |' below its first row, and an empty line before it"),
        Of(@"\|\|[^|\n]+\|\|", "hidden text is not read. Write it plainly"),
        Of(@"^[\u2022\u00B7\u25E6\u25AA\u25AB\u25CF\u25CB\u2023\u2043\uF0B7\u00A7][ \t\u00A0]*", "a list item begins with '- '"),
        Of(@"^([-+][A-Za-z]|\d{1,2}[.)][A-Za-z])", "a list item needs a space behind its sign: '- item', '1. item'"),
        Of(@"(?<=\n)\d{1,2}[.)][ \t]", "a numbered list needs an empty line before it, and begins with 1"),
        Of(@"^#\.[ \t]|^\(@\w*\)", "a numbered list is written 1. 2. 3."),
        Of(@"^\(?a[.)][ \t](?=[\s\S]*\n\(?b[.)][ \t])", "lettered lists are not read. Write 1. 2. 3. with an empty line before"),
        Of(@"^(import|export)[ \t].+['""];?$|--8<--", "imports are not read. Write the text itself"),
        Of(@"^%[ \t]\S", "a title block is not read: the title stands in the front matter"),
        Of(@"<[@#!]\S+>|<https?:[^>\s|]+\|[^>\n]*>", "mentions and links of a chat are not read. Write [text](https://...)"),
        Of(@"\u3010[^\u3011\n]*\u3011|:?contentReference|oaicite|turn\d+(search|view|news)\d+", "this is left from a chat program. Cite the source itself: [@key]"),
        Of(@"(?<![\w:/])@[a-z][a-z-]*-\d{4}[a-z]?\b", "a citation stands in brackets: [@key]"),
        Of(@"(?<![\w:/]):[a-z][a-z0-9_+-]+:(?![\w:])", "names of signs are not read. Write the sign itself, or the word"),
        Of(@"\{[:.#=]?[\w. #:=""'-]+\}", "attributes of this kind are not read. Only {#id} on a heading and {lang=..} on *emphasis* are"),
        Of(@"&(amp;)?(nbsp|lt|gt|quot|#\d+);", "this is an entity written twice. Write the sign itself"),
        Of(@"\u00E2\u20AC|\u00C3[\u00A0-\u00BF]|\u00C2[\u00A0-\u00BF]|\uFFFD", "the text was once read in the wrong encoding. Type the sign anew"),
        Of(@"[\u200B\u2060\u00AD\u200E\u200F\uFFFC\uE000-\uF8FF]", "an invisible or private sign came with pasted text. Delete it"),
        Of(@"[ \t]\^[a-z0-9-]+$", "block marks are not read. Link to a heading: article:slug#heading"),
        Of(@"\*\*?(?=\S)|(?<=\S)\*\*?|__(?=\w)|(?<=\w)__|(?<![\w_])_(?=\w)|(?<=\w)_(?![\w_])", "emphasis is opened or closed only once: *word*, **word**. A sign that is meant is written \\* or \\_"),
        Of(@"`+", "code is opened or closed only once: `code`"),
    ];

    private static ForeignConstruct Of(string pattern, string meant) =>
        new(new Regex(pattern, RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)), meant);
}
