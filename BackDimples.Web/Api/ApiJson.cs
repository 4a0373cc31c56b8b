using System.Text.Json.Serialization;
using BackDimples.Web.Discovery;

namespace BackDimples.Web.Api;

/// <summary>The records of the API; names and escapes follow the host's JSON options (camel case).</summary>
[JsonSerializable(typeof(FaqRecord))]
[JsonSerializable(typeof(ArticleRecord))]
[JsonSerializable(typeof(PageIndex))]
[JsonSerializable(typeof(OEmbedDocument))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
public sealed partial class ApiJson : JsonSerializerContext;
