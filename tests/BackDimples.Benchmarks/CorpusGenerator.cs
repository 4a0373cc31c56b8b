using System.Globalization;
using System.Text;
using BackDimples.Content.Library;
using BackDimples.Content.Parsing;

namespace BackDimples.Benchmarks;

/// <summary>
/// Writes a made-up corpus in the site's format: the same one for the same numbers. Its words are invented, and as
/// unevenly frequent as those of a language, so that indexes and caches meet what they would meet in earnest.
/// </summary>
internal sealed class CorpusGenerator
{
    private const int VocabularySize = 30_000;
    private const int Tags = 12;
    private const int Sources = 200;
    private const int Terms = 60;

    private static readonly string[] Onsets = ["b", "br", "c", "cl", "d", "dr", "f", "fl", "g", "gr", "h", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "tr", "v", "w"];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ea", "ou"];
    private static readonly string[] Codas = ["", "n", "r", "s", "t", "l", "m", "nd", "st"];
    private static readonly string[] Links = ["the", "of", "and", "in", "to", "is", "a", "that", "for", "with", "on", "as", "are", "by"];

    private readonly Random _random = new(20261121);
    private readonly string[] _vocabulary = new string[VocabularySize];
    private readonly double[] _cumulative = new double[VocabularySize];

    private CorpusGenerator()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        double sum = 0;
        for (var i = 0; i < VocabularySize; i++)
        {
            do
            {
                _vocabulary[i] = string.Concat(Enumerable.Range(0, 2 + _random.Next(3)).Select(_ => Pick(Onsets) + Pick(Vowels) + Pick(Codas)));
            }
            while (!known.Add(_vocabulary[i]));

            // Zipf's law, with the flattened head that is left when grammar words are taken out.
            sum += 1 / Math.Pow(i + 8, 1.05);
            _cumulative[i] = sum;
        }
    }

    /// <summary>The verb: writes the files to a folder.</summary>
    public static int Run(Arguments arguments)
    {
        var root = arguments.Text("out", "");
        if (root.Length == 0)
        {
            return Arguments.Usage();
        }

        var written = 0;
        foreach (var (path, text) in Files(arguments.Number("articles", 100), arguments.Number("faqs", 400)))
        {
            var full = Path.Combine(root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
            written++;
        }

        // A site of that size has its ledger, and would not warn of each of its addresses.
        var addresses = ContentLoader.Load(ContentTree.FromDirectory(root), new DateOnly(2026, 11, 21)).NewAddresses;
        File.WriteAllLines(Path.Combine(root, ContentLoader.LedgerPath), addresses);
        Console.WriteLine($"{written + 1} files in {root}");
        return 0;
    }

    /// <summary>The corpus in memory.</summary>
    public static ContentTree Tree(int articles, int faqs) => ContentTree.FromFiles(Files(articles, faqs));

    /// <summary>The files of a corpus, by path.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Files(int articles, int faqs)
    {
        var generator = new CorpusGenerator();
        yield return new("site.yml", Site);
        yield return new("tags.yml", string.Concat(Enumerable.Range(0, Tags).Select(i => $"tag-{i}:\n  label: Tag {i}\n  description: The pages about matter number {i}.\n")));
        yield return new("sources.yml", string.Concat(Enumerable.Range(0, Sources).Select(generator.Source)));
        yield return new("glossary.yml", string.Concat(Enumerable.Range(0, Terms).Select(generator.Term)));
        yield return new("pages/about.md", "---\ntitle: About\ndescription: A made-up site for measurements of the engine.\n---\nNothing here is true.\n");
        yield return new("pages/home.md", Home);
        for (var i = 0; i < faqs; i++)
        {
            yield return new($"faq/{Id('q', i)}.md", generator.Faq(i));
        }

        for (var i = 0; i < articles; i++)
        {
            yield return new($"articles/{Id('a', i)}.md", generator.Article(i));
        }
    }

    /// <summary>A word, the commonest most often.</summary>
    public string Word()
    {
        var at = Array.BinarySearch(_cumulative, _random.NextDouble() * _cumulative[^1]);
        return _vocabulary[at < 0 ? ~at : at];
    }

    /// <summary>Queries of one to six words with their share of half words and slips, for the corpus of the same numbers.</summary>
    public static IReadOnlyList<string> Queries(int count)
    {
        var generator = new CorpusGenerator();
        return [.. Enumerable.Range(0, count).Select(i => generator.Query(i))];
    }

    private static string Id(char kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number:00000}");

    private string Query(int number)
    {
        var words = Enumerable.Range(0, 1 + (number % 6)).Select(_ => Word()).ToList();
        words = number % 3 == 0 ? [.. words.SelectMany(w => new[] { Pick(Links), w })] : words;
        if (number % 4 == 0)
        {
            words[^1] = words[^1][..Math.Max(2, words[^1].Length / 2)];
        }
        else if (number % 7 == 0)
        {
            words[0] = words[0][..^1] + 'x';
        }

        return string.Join(' ', words);
    }

    private string Faq(int number)
    {
        var text = new StringBuilder("---\n");
        text.Append(CultureInfo.InvariantCulture, $"question: {Sentence(6, 9)} {number}?\nanswer: {Sentence(18, 26)}.\n");
        text.Append(CultureInfo.InvariantCulture, $"tags: [tag-{_random.Next(Tags)}]\nevidence: some\nsources: [s{_random.Next(Sources)}]\nalso_asked:\n");
        for (var i = 0; i < 6; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {Sentence(4, 9)}\n");
        }

        AppendDates(text);
        for (var i = 0; i < 3; i++)
        {
            AppendParagraph(text);
        }

        return text.ToString();
    }

    private string Article(int number)
    {
        var text = new StringBuilder("---\n");
        text.Append(CultureInfo.InvariantCulture, $"title: {Sentence(3, 6)} {number}\nsummary: {Sentence(12, 18)}.\ntakeaways:\n");
        for (var i = 0; i < 4; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {Sentence(10, 16)}.\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"tags: [tag-{_random.Next(Tags)}]\n");
        AppendDates(text);
        for (var section = 0; section < 6; section++)
        {
            text.Append(CultureInfo.InvariantCulture, $"## {Sentence(2, 4)} {section}\n\n");
            AppendParagraph(text);
            AppendParagraph(text);
        }

        return text.ToString();
    }

    private static void AppendDates(StringBuilder text) => text.Append(
        "published: 2026-11-21\nreviewed: 2026-11-21\nreview_due: 2028-11-21\nchanges:\n  - {date: 2026-11-21, kind: published, note: First version.}\n---\n");

    private void AppendParagraph(StringBuilder text)
    {
        for (var i = 0; i < 4; i++)
        {
            text.Append(Sentence(8, 18)).Append(i == 3 ? $".[@s{_random.Next(Sources)}]\n\n" : ". ");
        }
    }

    private string Sentence(int least, int most)
    {
        var words = new string[_random.Next(least, most + 1)];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = i > 0 && _random.Next(3) == 0 ? Pick(Links) : Word();
        }

        words[0] = char.ToUpperInvariant(words[0][0]) + words[0][1..];
        return string.Join(' ', words);
    }

    private string Source(int number) =>
        $"s{number}:\n  title: \"{Sentence(4, 8)}\"\n  year: 2020\n  kind: study\n  url: \"https://example.org/{number}\"\n  read: abstract\n  note: \"{Sentence(4, 8)}\"\n";

    private string Term(int number) => $"t{number}:\n  term: {Word()} {number}\n  definition: {Sentence(8, 14)}.\n  also_called: [{Word()} {number}b]\n";

    private string Pick(string[] from) => from[_random.Next(from.Length)];

    private const string Home =
        """
        ---
        title: A made-up site
        description: A made-up site for measurements of the engine.
        lead: Nothing here is true, and all of it is invented for measuring.
        search_hint: Ask anything
        figure_caption: None
        often_asked: [q00000]
        at_a_glance:
          - {level: some, text: "Nothing here is true.", link: q00000}
        ---
        Nothing here is true.

        """;

    private const string Site =
        """
        name: Made up
        tagline: For measuring
        description: A made-up site for measurements of the engine.
        base_url: https://example.org
        language: en-GB
        publisher: Nobody
        contact: mailto:nobody@example.org
        security_contact: mailto:nobody@example.org
        notice: Nothing here is true.
        review_statement: Nobody reviewed it.
        licence: {name: None, url: "https://example.org/licence"}
        evidence:
          good: {label: Good, meaning: Good., claim_heading: Claims}
          some: {label: Some, meaning: Some., claim_heading: Claims}
          uncertain: {label: Uncertain, meaning: Uncertain., claim_heading: Claims}
          unsupported: {label: Unsupported, meaning: Unsupported., claim_heading: Claims}
        callouts: {note: Note, warning: Warning, doctor: Doctor, disagree: Disagree}
        navigation:
          - {label: Answers, path: /faq}

        """;
}
