namespace BackDimples.Content.Text;

/// <summary>
/// The plain letters under accented ones. The program runs without the system's Unicode data (invariant globalization),
/// where <see cref="string.Normalize()"/> leaves everything but ASCII as it is, so the Latin letters are listed here.
/// </summary>
public static class LatinLetters
{
    private const char FirstLatin = '\u00C0';
    private const char FirstExtended = '\u1E00';
    private const char FirstFullWidth = '\uFF01';

    // One letter for each code point from U+00C0, and from U+1E00; a point where there is none.
    private const string Latin =
        "aaaaaa.ceeeeiiii.nooooo.ouuuuy..aaaaaa.ceeeeiiii.nooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegggggggg" +
        "hhhhiiiiiiiiIi..jjkk.llllll..llnnnnnn...oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz.b......." +
        "...............i........oo.............uu............................aaiioouuuuuuuuuu.aaaa....ggkkoo" +
        "oo..j...gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy...............b............";

    private const string Extended =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssss" +
        "ssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee" +
        "iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

    /// <summary>The lower-case letter without its accents; other characters in lower case.</summary>
    public static char Base(char c)
    {
        if (c < FirstLatin)
        {
            return char.ToLowerInvariant(c);
        }

        var letter = c - FirstLatin < Latin.Length ? Latin[c - FirstLatin]
            : c >= FirstExtended && c - FirstExtended < Extended.Length ? Extended[c - FirstExtended]
            : c >= FirstFullWidth && c <= '\uFF5E' ? char.ToLowerInvariant((char)(c - FirstFullWidth + '!'))
            : '.';
        return letter == '.' ? char.ToLowerInvariant(c) : letter;
    }
}
