using System.CommandLine;

namespace BackDimples.Web.Commands;

internal static class CheckCommand
{
    public static Command Create() => new("check", "Checks the content.");
}
