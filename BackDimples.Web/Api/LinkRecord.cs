namespace BackDimples.Web.Api;

/// <summary>Something with a name and an address: a tag, a related page, a licence.</summary>
public sealed record LinkRecord(string Label, string Url);
