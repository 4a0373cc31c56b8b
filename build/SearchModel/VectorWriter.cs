using BackDimples.Content.Library;
using BackDimples.Content.Parsing;
using BackDimples.Content.Search;
using BackDimples.Content.Search.Meaning;

namespace SearchModel;

/// <summary>Makes the vectors of a content folder, so that a deployed site computes nothing at its start. Those in the file already are kept.</summary>
internal static class VectorWriter
{
    public static int Run(string model, string folder, string file)
    {
        using var weights = File.OpenRead(model);
        if (SentenceModel.Load(weights) is not { } read
            || ContentLoader.Load(ContentTree.FromDirectory(folder), DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date)).Library is not { } library)
        {
            Console.Error.WriteLine("The vectors cannot be made: the model is of another version, or the content has errors.");
            return 1;
        }

        var store = new VectorStore();
        if (File.Exists(file))
        {
            using var old = File.OpenRead(file);
            store.Load(old);
        }

        using var encoder = new SentenceEncoder(read);
        using var index = SearchIndex.Build(library);
        var texts = index.TextsToEmbed().ToList();
        Parallel.ForEach(texts.Where(t => store.Find(t) is null), text => store.Add(text, encoder.Encode(text)));
        store.Keep(texts);
        using (var draft = File.Create(file + ".new"))
        {
            store.Save(draft);
        }

        File.Move(file + ".new", file, overwrite: true);
        Console.WriteLine($"{file}: {store.Count} vectors");
        return 0;
    }
}
