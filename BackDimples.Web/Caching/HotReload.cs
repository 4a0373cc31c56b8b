using System.Reflection.Metadata;
using BackDimples.Web.Caching;

[assembly: MetadataUpdateHandler(typeof(HotReload))]

namespace BackDimples.Web.Caching;

/// <summary>Is told by <c>dotnet watch</c> that code or a view was changed in the running program: kept pages are old then.</summary>
internal static class HotReload
{
    public static event Action? Applied;

    /// <summary>Called by the runtime, by its name.</summary>
    public static void UpdateApplication(Type[]? updatedTypes) => Applied?.Invoke();
}
