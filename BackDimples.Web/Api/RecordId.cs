namespace BackDimples.Web.Api;

/// <summary>The one id of a thing in every answer of the API; its record is at <c>/api/{id}</c>.</summary>
internal static class RecordId
{
    /// <summary>Of an answer or article: <c>faq/id</c>, <c>articles/slug</c>.</summary>
    public static string Of(string pagePath) => pagePath[1..];

    /// <summary>Of a term: <c>terms/key</c>.</summary>
    public static string OfTerm(string key) => $"terms/{key}";
}
