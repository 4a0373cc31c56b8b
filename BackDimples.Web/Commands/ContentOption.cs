using System.CommandLine;
using BackDimples.Content.Library;
using BackDimples.Content.Parsing;
using BackDimples.Web.Content;

namespace BackDimples.Web.Commands;

/// <summary><c>--content DIR</c>, which every verb has.</summary>
internal static class ContentOption
{
    public static Option<string?> Create() => new("--content")
    {
        Description = "The content folder. Default: the one that the site would serve.",
        HelpName = "DIR",
    };

    /// <summary>The folder that was named, else the setting's, else the default.</summary>
    public static string Folder(string? asked) =>
        ContentLocator.Find(asked ?? Environment.GetEnvironmentVariable("Site__ContentPath"));

    /// <summary>Loads a folder, or says why it cannot be read.</summary>
    public static ContentLoadResult? Load(string folder, TextWriter error)
    {
        try
        {
            return ContentLoader.Load(ContentTree.FromDirectory(folder), Today);
        }
        catch (DirectoryNotFoundException)
        {
            error.WriteLine($"error: there is no folder '{folder}'. Name the content folder with --content DIR.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"error: the folder '{folder}' cannot be read: {e.Message}");
        }

        return null;
    }

    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);
}
