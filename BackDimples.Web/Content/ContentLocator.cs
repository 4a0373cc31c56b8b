namespace BackDimples.Web.Content;

/// <summary>Finds the content folder when nobody names one.</summary>
public static class ContentLocator
{
    private const string FolderName = "content";
    private const string Marker = "site.yml";

    /// <summary>
    /// The folder that was asked for, else <c>content</c> beside the program (where <c>dotnet publish</c> puts it),
    /// else the nearest <c>content</c> above the program or the working directory (the repository's).
    /// </summary>
    public static string Find(string? asked)
    {
        if (!string.IsNullOrWhiteSpace(asked))
        {
            return Path.GetFullPath(asked);
        }

        var beside = Path.Combine(AppContext.BaseDirectory, FolderName);
        return IsContent(beside) ? beside : Above(AppContext.BaseDirectory) ?? Above(Environment.CurrentDirectory) ?? beside;
    }

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, FolderName);
            if (IsContent(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private static bool IsContent(string folder) => File.Exists(Path.Combine(folder, Marker));
}
