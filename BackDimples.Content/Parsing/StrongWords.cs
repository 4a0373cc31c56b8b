using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BackDimples.Content.Diagnostics;

namespace BackDimples.Content.Parsing;

/// <summary>Finds the words that claim certainty, where the sentence does not deny it.</summary>
public static partial class StrongWords
{
    /// <summary>The strong words of a text, each at <paramref name="place"/>.</summary>
    public static ImmutableArray<Located<string>> In(string text, SourceLocation place) =>
        In(text, 0, match => new Located<string>(text.Substring(match.Index, match.Length), place));

    /// <summary>The strong words of a body, without its addresses and keys.</summary>
    internal static ImmutableArray<Located<string>> In(SourceText source, int bodyStart) =>
        In(source.Text, bodyStart, match => new Located<string>(source.Text.Substring(match.Index, match.Length), source.At(match.Index)));

    private static ImmutableArray<Located<string>> In(string text, int start, Func<ValueMatch, Located<string>> found)
    {
        if (!Strong().IsMatch(text, start))
        {
            return [];
        }

        // Addresses and keys are no words of the text; blanked, so that every offset stays what it was.
        var words = text[..start] + NoWords().Replace(text[start..], m => new string(' ', m.Length));
        var all = ImmutableArray.CreateBuilder<Located<string>>();
        foreach (var match in Strong().EnumerateMatches(words, start))
        {
            if (!IsDenied(words.AsSpan(start, match.Index - start)))
            {
                all.Add(found(match));
            }
        }

        return all.DrainToImmutable();
    }

    // "No study proves ..." and "not proven" claim nothing.
    private static bool IsDenied(ReadOnlySpan<char> before)
    {
        var start = Math.Max(before.LastIndexOfAny('.', '?') + 1, before.LastIndexOf("\n\n") + 1);
        return Denial().IsMatch(before[start..]);
    }

    [GeneratedRegex(@"\]\([^)\n]*\)|\{[^}\n]*\}|\[@[^\]\n]*\]|^\[[^\]\n]+\]:.*$", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoWords();

    [GeneratedRegex(@"\b(proves?|proven|always|guaranteed|guarantees?|definitely|undoubtedly|without doubt|certainly)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Strong();

    [GeneratedRegex(@"\b(no|not|nobody|none|nothing|never|neither|cannot|without|claims?|says?|said)\b|n't\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Denial();
}
