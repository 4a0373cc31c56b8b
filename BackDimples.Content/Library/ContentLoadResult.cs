using System.Collections.Frozen;
using System.Collections.Immutable;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Parsing;

namespace BackDimples.Content.Library;

/// <summary>What came of reading a content folder.</summary>
public sealed record ContentLoadResult
{
    /// <summary>The library, or null when there was an error.</summary>
    public required ContentLibrary? Library { get; init; }

    /// <summary>All problems, by file and place.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>Living addresses that the ledger does not list yet.</summary>
    public required ImmutableArray<string> NewAddresses { get; init; }

    /// <summary>The files that were read.</summary>
    public required ContentTree Tree { get; init; }

    /// <summary>How many files were parsed anew; the others were taken over from the previous result.</summary>
    public required int ParsedFiles { get; init; }

    internal FrozenSet<string> GlossaryWords { get; init; } = [];

    internal FrozenDictionary<string, ParsedFile> Parsed { get; init; } = FrozenDictionary<string, ParsedFile>.Empty;

    public int Errors => Diagnostics.Count(d => d.IsError);

    public int Warnings => Diagnostics.Length - Errors;

    /// <summary>The same problems as <c>check</c> counts them: what serving forgives is an error.</summary>
    public ImmutableArray<Diagnostic> DiagnosticsForCheck()
    {
        var strict = ContentErrors.All.Where(d => d.ErrorInCheck).Select(d => d.Code).ToFrozenSet(StringComparer.Ordinal);
        return [.. Diagnostics.Select(d => strict.Contains(d.Code) ? d with { Severity = DiagnosticSeverity.Error } : d)];
    }
}
