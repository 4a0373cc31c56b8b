namespace BackDimples.Content.Rendering;

/// <summary>What a link in a body points to.</summary>
public enum LinkKind
{
    /// <summary><c>faq:id</c>.</summary>
    Faq,

    /// <summary><c>article:slug</c>, with or without <c>#heading</c>.</summary>
    Article,

    /// <summary><c>term:key</c>.</summary>
    Term,

    /// <summary><c>![caption](figure:name)</c>.</summary>
    Figure,

    /// <summary>A path of this site, such as <c>/evidence</c>.</summary>
    Site,

    /// <summary>A heading of the same page: <c>#heading</c>.</summary>
    Fragment,

    /// <summary>An address elsewhere: https, http or mailto.</summary>
    External,
}
