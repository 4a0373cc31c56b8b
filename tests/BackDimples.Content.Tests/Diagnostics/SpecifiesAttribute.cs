namespace BackDimples.Content.Tests.Diagnostics;

/// <summary>Marks a test that specifies a diagnostic which no Markdown file of specifications can show.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class SpecifiesAttribute(string code) : Attribute
{
    public string Code => code;
}
