using System.Collections.Frozen;
using System.Globalization;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Evidence;
using BackDimples.Content.Faqs;
using BackDimples.Content.Parsing;
using BackDimples.Content.Text;
using BackDimples.Content.Threading;

namespace BackDimples.Content.Validation;

/// <summary>What an editor would mark in the margin: length, reading ease, words stronger than the evidence.</summary>
internal static class WordingRules
{
    /// <summary>The Flesch-Kincaid grade above which a page is hard to read for the site's readers.</summary>
    public const double MaxGrade = 12;

    private static readonly FrozenSet<string> Pronouns = FrozenSet.ToFrozenSet(["they", "them", "these", "those", "it", "this"], StringComparer.OrdinalIgnoreCase);

    public static void Check(ContentSet set, DiagnosticBag bag)
    {
        foreach (var faq in set.Faqs.Where(f => !set.FaultyFiles.Contains(f.Location.File)))
        {
            CheckQuestion(faq.Question, bag);
            CheckLength(ContentErrors.AnswerLength, faq.Answer.Location, faq.Answer.Value.Length, 30, 300, bag);
            CheckLength(ContentErrors.BodyLength, faq.Location, faq.Body.WordCount, 40, 220, bag);
            CheckClaims(faq, bag);
        }

        foreach (var article in set.Articles.Where(a => !set.FaultyFiles.Contains(a.Location.File)))
        {
            CheckLength(ContentErrors.SummaryLength, article.Summary.Location, article.Summary.Value.Length, 40, 200, bag);
            CheckLength(ContentErrors.BodyLength, article.Location, article.Body.WordCount, 600, 1200, bag);
        }

        CheckGrades(set, bag);
    }

    private static void CheckQuestion(Located<string> question, DiagnosticBag bag)
    {
        if (!question.Value.TrimEnd('"', '\'', '\u201D', '\u2019', '\u00BB', '\u203A', ')', ']').EndsWith('?'))
        {
            bag.Add(ContentErrors.QuestionNotAsked, question.Location);
        }

        // "Are they rare?" leaves open what they are; so does a short "Is it rare?", but not "Why does it hurt near the heel?".
        var words = question.Value.TrimEnd('?').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var pronoun = words.Take(3).FirstOrDefault(Pronouns.Contains);
        if (pronoun is not null && !(pronoun.Equals("it", StringComparison.OrdinalIgnoreCase) && words.Length > 5))
        {
            bag.Add(ContentErrors.QuestionNotAlone, question.Location, pronoun);
        }
    }

    private static void CheckLength(DiagnosticDescriptor kind, SourceLocation at, int length, int min, int max, DiagnosticBag bag)
    {
        if (length < min || length > max)
        {
            bag.Add(kind, at, length, min, max);
        }
    }

    // Every word of the site is counted, so the work is shared out.
    private static void CheckGrades(ContentSet set, DiagnosticBag bag)
    {
        var names = set.GlossaryWords;
        var grades = new double[set.Faqs.Length + set.Articles.Length];
        SharedWork.For(grades.Length, i => grades[i] = i < set.Faqs.Length
            ? (Readability.Of(set.Faqs[i].Answer.Value, names) + set.Faqs[i].Body.ReadabilityFor(names)).Grade
            : set.Articles[i - set.Faqs.Length].Body.ReadabilityFor(names).Grade);
        for (var i = 0; i < grades.Length; i++)
        {
            if (grades[i] > MaxGrade)
            {
                var at = i < set.Faqs.Length ? set.Faqs[i].Location : set.Articles[i - set.Faqs.Length].Location;
                bag.Add(ContentErrors.HardToRead, at, grades[i].ToString("0.0", CultureInfo.InvariantCulture), MaxGrade);
            }
        }
    }

    private static void CheckClaims(FaqEntry faq, DiagnosticBag bag)
    {
        if (faq.Evidence is not { Value: not Certainty.Good } evidence)
        {
            return;
        }

        foreach (var word in StrongWords.In(faq.Answer.Value, faq.Answer.Location).Concat(faq.Body.StrongWords))
        {
            bag.Add(ContentErrors.Overclaim, word.Location, word.Value, evidence.Value.Word());
        }
    }
}
