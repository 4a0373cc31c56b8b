using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using BackDimples.Web.Discovery;

namespace BackDimples.Web.Api;

/// <summary>The records of the API.</summary>
[JsonSerializable(typeof(FaqRecord))]
[JsonSerializable(typeof(ArticleRecord))]
[JsonSerializable(typeof(TermRecord))]
[JsonSerializable(typeof(PageIndex))]
[JsonSerializable(typeof(TagList))]
[JsonSerializable(typeof(SourceList))]
[JsonSerializable(typeof(TermList))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(OEmbedDocument))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
public sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>Makes options write the records as the API promises: enumerations as the words of the content's fields, numbers as numbers.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        options.TypeInfoResolverChain.Insert(0, Default);
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        // Letters of all languages as they are; what is active in HTML stays escaped, should a program paste an answer into a page.
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.NumberHandling = JsonNumberHandling.Strict;
    }
}
