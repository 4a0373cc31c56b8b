using System.Runtime.InteropServices;

namespace BackDimples.Content.Search;

/// <summary>That a term is in a row.</summary>
/// <param name="Row">The row's number.</param>
/// <param name="ImpactBits">How much the term says about the row, from 0 to <see cref="Full"/>.</param>
/// <param name="Fields">The fields that have it, one bit each.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Posting(int Row, ushort ImpactBits, ushort Fields)
{
    public const float Full = 65535;

    public float Impact => ImpactBits / Full;
}
