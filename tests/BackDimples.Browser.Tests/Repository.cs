namespace BackDimples.Browser.Tests;

/// <summary>Finds the files of the repository that the tests run in.</summary>
internal static class Repository
{
    private static string Root { get; } = FindRoot();

    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BackDimples.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No BackDimples.sln above the tests.");
    }
}
