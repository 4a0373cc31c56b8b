namespace BackDimples.Content.Diagnostics;

/// <summary>One problem that was found in the content.</summary>
/// <param name="Code">The stable code, for example <c>BD0203</c>; explained in <c>docs/diagnostics.md</c>.</param>
/// <param name="Severity">Whether it stops publication.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="Message">What is wrong and how to mend it, on one line.</param>
public sealed record Diagnostic(string Code, DiagnosticSeverity Severity, SourceLocation Location, string Message)
{
    public bool IsError => Severity == DiagnosticSeverity.Error;

    /// <summary>The MSBuild form that editors and CI systems turn into a link.</summary>
    public override string ToString() =>
        $"{Location}: {(IsError ? "error" : "warning")} {Code}: {Message}";
}
