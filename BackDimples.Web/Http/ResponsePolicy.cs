namespace BackDimples.Web.Http;

/// <summary>Which set of security headers a response gets.</summary>
public enum ResponsePolicy
{
    /// <summary>Everything that is not said otherwise: in no frame, for no other site.</summary>
    Page,

    /// <summary>A card that other sites may frame.</summary>
    Embed,

    /// <summary>Data and images that other sites may load.</summary>
    Shared,
}
