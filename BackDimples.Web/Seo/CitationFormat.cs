using System.Collections.Immutable;

namespace BackDimples.Web.Seo;

/// <summary>A format that reference managers read.</summary>
/// <param name="Label">Its name in links.</param>
/// <param name="Extension">The ending of its addresses.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Write">Writes works one after another.</param>
public sealed record CitationFormat(string Label, string Extension, string MediaType, Func<IEnumerable<Reference>, string> Write)
{
    public static readonly CitationFormat BibTeX = new("BibTeX", ".bib", "application/x-bibtex", Seo.BibTeX.Write);

    public static readonly CitationFormat Ris = new("RIS", ".ris", "application/x-research-info-systems", Seo.Ris.Write);

    public static readonly CitationFormat CslJson = new("CSL JSON", ".csl.json", "application/vnd.citationstyles.csl+json", Seo.CslJson.Write);

    public static ImmutableArray<CitationFormat> All { get; } = [BibTeX, Ris, CslJson];
}
