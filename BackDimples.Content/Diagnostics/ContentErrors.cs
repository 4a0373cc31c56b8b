using System.Collections.Immutable;
using System.Reflection;

namespace BackDimples.Content.Diagnostics;

/// <summary>
/// The catalogue of everything that can be wrong with content. Each entry says when it fires, with an example and the
/// cure; <c>docs/diagnostics.md</c> is made from it, and a specification stands behind each.
/// </summary>
public static partial class ContentErrors
{
    private static ImmutableArray<DiagnosticDescriptor> _all;

    /// <summary>All entries, by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All => _all.IsDefault
        ? _all = [.. typeof(ContentErrors).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(f => f.GetValue(null)).OfType<DiagnosticDescriptor>().OrderBy(d => d.Code, StringComparer.Ordinal)]
        : _all;

    private static DiagnosticDescriptor Error(string code, string title, string message, string example, string fix) =>
        new(code, DiagnosticSeverity.Error, title, message, example, fix);

    private static DiagnosticDescriptor Warning(string code, string title, string message, string example, string fix) =>
        new(code, DiagnosticSeverity.Warning, title, message, example, fix);
}
