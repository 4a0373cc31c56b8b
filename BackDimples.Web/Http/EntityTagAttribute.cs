namespace BackDimples.Web.Http;

/// <summary>Marks an endpoint whose answer is computed anew for each request and gets its entity tag from its bytes.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class EntityTagAttribute : Attribute;
