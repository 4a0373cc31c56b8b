using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace BackDimples.Web.Hosting;

/// <summary>Keeps no key. Razor Pages brings data protection, which nothing here uses and which would write a file under HOME at the start.</summary>
internal sealed class NoKeys : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [];

    public void StoreElement(XElement element, string friendlyName)
    {
    }
}
