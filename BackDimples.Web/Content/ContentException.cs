using System.Collections.Immutable;
using BackDimples.Content.Diagnostics;

namespace BackDimples.Web.Content;

/// <summary>The content cannot be served at all. Its message is for the operator, without a stack trace.</summary>
public sealed class ContentException(string message, ImmutableArray<Diagnostic> diagnostics) : Exception(message)
{
    public ImmutableArray<Diagnostic> Diagnostics { get; } = diagnostics;
}
