using System.Globalization;
using BackDimples.Content.Glossary;
using BackDimples.Content.Library;
using BackDimples.Content.Text;

namespace BackDimples.Web.Commands;

/// <summary>Prints how hard each page is to read.</summary>
internal static class ReadabilityReport
{
    public static void Write(ContentLibrary library, TextWriter output)
    {
        var names = GlossaryWords.Of(library.Terms);
        var pages = library.Faqs.Select(f => (f.Path, f.Body.WordCount, (Readability.Of(f.Answer.Value, names) + f.Body.ReadabilityFor(names)).Grade))
            .Concat(library.Articles.Select(a => (a.Path, a.Body.WordCount, a.Body.ReadabilityFor(names).Grade)))
            .OrderByDescending(p => p.Grade).ToList();
        output.WriteLine("grade  words  page   (Flesch-Kincaid; words of the glossary's terms count as two syllables at most)");
        foreach (var (path, words, grade) in pages)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{grade,5:0.0} {words,6}  {path}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"readability: median {pages[pages.Count / 2].Grade:0.0}, highest {pages[0].Grade:0.0}, {pages.Count} pages"));
    }
}
