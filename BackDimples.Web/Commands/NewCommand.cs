using System.CommandLine;
using BackDimples.Content.Text;

namespace BackDimples.Web.Commands;

/// <summary><c>new faq</c> and <c>new article</c>: a complete, valid skeleton.</summary>
internal static class NewCommand
{
    private const int Failed = 1;

    /// <summary>The longest id made from a title (60 characters), cut at a word.</summary>
    private const int LongestId = 60;

    public static Command Create()
    {
        var command = new Command("new", "Writes the skeleton of a page, with today's dates.");
        command.Subcommands.Add(Create("faq", "question", "The question, in quotation marks, ending with '?'.", "faq", Skeleton.Faq));
        command.Subcommands.Add(Create("article", "title", "The title, in quotation marks.", "articles", Skeleton.Article));
        return command;
    }

    private static Command Create(string name, string argument, string description, string folder, Func<string, DateOnly, string, string> skeleton)
    {
        var content = ContentOption.Create();
        var title = new Argument<string>(argument) { Description = description };
        title.Validators.Add(result =>
        {
            var text = result.GetValueOrDefault<string>();
            if (string.IsNullOrWhiteSpace(text) || Id(text).Length == 0)
            {
                result.AddError($"The {argument} needs words.");
            }
            else if (name == "faq" && !text.TrimEnd().EndsWith('?'))
            {
                result.AddError("A question ends with '?'. Put it in quotation marks, so that the shell leaves it alone.");
            }
        });
        var command = new Command(name, $"Writes content/{folder}/<id>.md.") { title, content };
        command.SetAction(parsed => Write(ContentOption.Folder(parsed.GetValue(content)), folder, parsed.GetValue(title)!.Trim(), skeleton, Console.Out, Console.Error));
        return command;
    }

    private static int Write(string root, string folder, string title, Func<string, DateOnly, string, string> skeleton, TextWriter output, TextWriter error)
    {
        if (ContentOption.Load(root, error) is not { } loaded)
        {
            return Failed;
        }

        var tag = loaded.Library?.Tags.FirstOrDefault()?.Key ?? "choose-a-tag";
        var path = Path.Combine(root, folder, Id(title) + ".md");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var file = new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write));
            file.Write(skeleton(title, ContentOption.Today, tag));
        }
        catch (IOException) when (File.Exists(path))
        {
            error.WriteLine($"error: {path} is there already; nothing was written.");
            return Failed;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"error: {path} cannot be written: {e.Message}");
            return Failed;
        }

        output.WriteLine(path);
        return 0;
    }

    private static string Id(string title)
    {
        var slug = TextNormalizer.Slugify(title);
        if (slug.Length <= LongestId)
        {
            return slug;
        }

        var cut = slug.LastIndexOf('-', LongestId);
        return slug[..(cut > 0 ? cut : LongestId)];
    }
}
