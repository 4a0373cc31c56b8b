using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BackDimples.Web.Discovery;
using BackDimples.Web.Feeds;

namespace BackDimples.Web.Api;

/// <summary>The formats of others that name their members in snake case.</summary>
[JsonSerializable(typeof(JsonFeed))]
[JsonSerializable(typeof(WebManifest))]
public sealed partial class SnakeCaseJson : JsonSerializerContext
{
    /// <summary>
    /// Writes accents and HTML as they are: these documents are served under media types of their own and never stand
    /// inside HTML, and escapes would half as much again to a feed of whole pages.
    /// </summary>
    public static SnakeCaseJson Relaxed { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
