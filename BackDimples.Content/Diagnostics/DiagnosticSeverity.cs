namespace BackDimples.Content.Diagnostics;

/// <summary>How much a <see cref="Diagnostic"/> weighs.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth mending; the content is published all the same.</summary>
    Warning,

    /// <summary>Stops the content from being published.</summary>
    Error,
}
