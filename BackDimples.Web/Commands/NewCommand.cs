using System.CommandLine;

namespace BackDimples.Web.Commands;

internal static class NewCommand
{
    public static Command Create() => new("new", "Writes the skeleton of a page.");
}
