using System.Globalization;
using System.Text;
using BackDimples.Content.Permalinks;

namespace BackDimples.Web.Pages.Search;

/// <summary>The address of a page of results.</summary>
public sealed record SearchAddress(string Query)
{
    public string? Tag { get; init; }

    public string? Kind { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public override string ToString()
    {
        var address = new StringBuilder(SitePaths.Search).Append("?q=").Append(Uri.EscapeDataString(Query));
        Add(address, "kind", Kind);
        Add(address, "tag", Tag);
        Add(address, "page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null);
        return address.ToString();
    }

    private static void Add(StringBuilder address, string name, string? value)
    {
        if (value is not null)
        {
            address.Append('&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }
    }
}
