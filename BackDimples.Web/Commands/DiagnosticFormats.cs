using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using BackDimples.Content.Diagnostics;

namespace BackDimples.Web.Commands;

/// <summary>Prints diagnostics for people, for programs, and for GitHub's annotations.</summary>
internal static partial class DiagnosticFormats
{
    public static void Write(ImmutableArray<Diagnostic> diagnostics, string format, TextWriter output)
    {
        if (format == "json")
        {
            output.WriteLine(JsonSerializer.Serialize([.. diagnostics.Select(DiagnosticJson.Of)], CheckJson.Default.DiagnosticJsonArray));
            return;
        }

        foreach (var diagnostic in diagnostics)
        {
            output.WriteLine(format == "github" ? GitHub(diagnostic) : diagnostic.ToString());
        }
    }

    // The escapes of workflow commands: % and line ends in the message, also : and , in properties.
    private static string GitHub(Diagnostic d) =>
        $"::{(d.IsError ? "error" : "warning")} file={Property(d.Location.File)},line={d.Location.Line},col={d.Location.Column},title={d.Code}::{Data(d.Message)}";

    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private sealed record DiagnosticJson(string File, int Line, int Column, string Severity, string Code, string Message)
    {
        public static DiagnosticJson Of(Diagnostic d) =>
            new(d.Location.File, d.Location.Line, d.Location.Column, d.IsError ? "error" : "warning", d.Code, d.Message);
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
    [JsonSerializable(typeof(DiagnosticJson[]))]
    private sealed partial class CheckJson : JsonSerializerContext;
}
