namespace BackDimples.Web.Http;

/// <summary>Marks an endpoint whose answer other sites may load: data, feeds, icons.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AllowEmbeddingAttribute : Attribute;
