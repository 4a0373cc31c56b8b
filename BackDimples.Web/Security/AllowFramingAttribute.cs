namespace BackDimples.Web.Security;

/// <summary>Endpoint metadata: other sites may show this page in a frame. The security headers follow it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AllowFramingAttribute : Attribute;
