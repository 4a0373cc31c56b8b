using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace BackDimples.Web.Seo;

/// <summary>Structured data as JSON-LD.</summary>
[JsonSerializable(typeof(SchemaOrg.WebSite))]
[JsonSerializable(typeof(SchemaOrg.QuestionPage))]
[JsonSerializable(typeof(SchemaOrg.ArticlePage))]
[JsonSerializable(typeof(SchemaOrg.FaqPage))]
[JsonSerializable(typeof(SchemaOrg.TermPage))]
[JsonSerializable(typeof(SchemaOrg.BreadcrumbList))]
internal sealed partial class SchemaJson : JsonSerializerContext
{
    /// <summary>Escapes everything that could end a script element: this encoder leaves letters alone but never &lt;, &gt; or &amp;.</summary>
    public static SchemaJson ForScript { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });
}
