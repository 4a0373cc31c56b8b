namespace BackDimples.Web.Http;

/// <summary>Marks an endpoint that other sites may show in a frame.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AllowFramingAttribute : Attribute;
