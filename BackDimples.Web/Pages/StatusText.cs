namespace BackDimples.Web.Pages;

/// <summary>What is said to a reader who got no page.</summary>
/// <param name="IsAboutAddress">Whether pages with a like address may help.</param>
public sealed record StatusText(string Title, string Explanation, bool IsAboutAddress = false)
{
    public static StatusText Of(int code) => code switch
    {
        StatusCodes.Status404NotFound => new("Page not found", "There is no page at this address. It may have been mistyped, or the link that led here may be wrong.", IsAboutAddress: true),
        StatusCodes.Status410Gone => new("This page is gone", "It was taken down on purpose, and its address will not be used again.", IsAboutAddress: true),
        StatusCodes.Status405MethodNotAllowed => new("This address can only be read", "Nothing can be sent to this site; its pages can be read and linked to."),
        StatusCodes.Status429TooManyRequests => new("Too many requests", "A great many requests came from your connection. Please wait a moment and try again."),
        >= 500 => new("Something went wrong here", "The fault is ours, and it has been recorded. Please try again in a moment."),
        _ => new("This request cannot be answered", "The address or the request is not one that this site understands."),
    };
}
