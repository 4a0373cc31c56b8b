namespace BackDimples.Browser.Tests.Access;

/// <summary>A kind of page that readers meet, with one address where it stands.</summary>
/// <param name="Name">How failures name it.</param>
/// <param name="Route">The route of its Razor page, as written in its <c>@page</c>.</param>
/// <param name="Address">Relative to the site, or absolute.</param>
public sealed record PageKind(string Name, string Route, string Address)
{
    /// <summary>Whether it stands in a frame of somebody else's page, without head and foot of the site.</summary>
    public bool IsCard => Route.StartsWith("embed/", StringComparison.Ordinal);

    public override string ToString() => Name;
}
