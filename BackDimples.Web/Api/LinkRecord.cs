using System.ComponentModel;

namespace BackDimples.Web.Api;

/// <summary>Something with a name and an address: a heading, a licence.</summary>
public sealed record LinkRecord(string Label, string Url);

/// <summary>A tag of a page.</summary>
public sealed record TagLink([property: Description("The key by which searches filter.")] string Key, string Label, string Url);

/// <summary>Another page.</summary>
public sealed record PageLink([property: Description("Its record is at /api/{id}.")] string Id, string Label, string Url);
