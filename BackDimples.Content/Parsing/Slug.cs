using BackDimples.Content.Diagnostics;
using BackDimples.Content.Text;

namespace BackDimples.Content.Parsing;

/// <summary>The form of every id: lower-case letters and digits in words joined by single hyphens.</summary>
public static class Slug
{
    /// <summary>The longest id (100 characters): an address that fits into one line of an e-mail.</summary>
    public const int MaxLength = 100;

    public static bool IsValid(ReadOnlySpan<char> id)
    {
        if (id.IsEmpty || id.Length > MaxLength)
        {
            return false;
        }

        var afterHyphen = true;
        foreach (var c in id)
        {
            if (c == '-' ? afterHyphen : !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c))
            {
                return false;
            }

            afterHyphen = c == '-';
        }

        return !afterHyphen;
    }

    /// <summary>Reports a file whose name is not an id.</summary>
    public static void Check(ContentFile file, DiagnosticBag bag)
    {
        if (!IsValid(file.Name))
        {
            var better = TextNormalizer.Slugify(file.Name);
            bag.Add(ContentErrors.BadFileName, new SourceLocation(file.DisplayPath, 1, 1), System.IO.Path.GetFileName(file.Path), better.Length > 0 ? $" Call it '{better}{System.IO.Path.GetExtension(file.Path)}'." : "");
        }
    }

    /// <summary>Reports a key or alias that is not an id.</summary>
    public static bool Check(Located<string> id, DiagnosticBag bag)
    {
        if (IsValid(id.Value))
        {
            return true;
        }

        bag.Add(ContentErrors.BadId, id.Location, id.Value, TextNormalizer.Slugify(id.Value) is { Length: > 0 } better ? $" Write '{better}'." : "");
        return false;
    }
}
