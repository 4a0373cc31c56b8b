using System.Collections.Immutable;

namespace BackDimples.Content.Diagnostics;

/// <summary>Collects the problems of one file, or of one step. Not for use by several threads at once.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];

    public bool HasErrors { get; private set; }

    public void Add(Diagnostic diagnostic)
    {
        HasErrors |= diagnostic.IsError;
        _items.Add(diagnostic);
    }

    public void Add(DiagnosticDescriptor kind, SourceLocation location, params ReadOnlySpan<object?> values) =>
        Add(kind.At(location, values));

    /// <summary>Adds all that was collected here to another bag.</summary>
    public void CopyTo(DiagnosticBag other) => _items.ForEach(other.Add);

    public ImmutableArray<Diagnostic> ToImmutableArray() => [.. _items];
}
