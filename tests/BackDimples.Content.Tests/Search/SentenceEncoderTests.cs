using System.Numerics.Tensors;
using System.Text.Json;
using BackDimples.Content.Search;
using BackDimples.Content.Search.Meaning;

namespace BackDimples.Content.Tests.Search;

/// <summary>The model in managed code, held to vectors that the 32-bit original gave for the same texts.</summary>
public sealed class SentenceEncoderTests
{
    private static readonly Lazy<SentenceModel?> Model = new(() =>
    {
        var file = Path.Combine(AppContext.BaseDirectory, "model", SentenceModel.FileName);
        if (!File.Exists(file))
        {
            return null;
        }

        using var stream = File.OpenRead(file);
        return SentenceModel.Load(stream);
    });

    [Fact]
    public void Vectors_are_those_of_the_original_model()
    {
        using var encoder = new SentenceEncoder(Needed());
        using var references = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Search", "reference-vectors.json")));
        Assert.All(references.RootElement.EnumerateArray(), reference =>
        {
            var vector = reference.GetProperty("vector").EnumerateArray().Select(v => v.GetSingle()).ToArray();
            Assert.True(TensorPrimitives.CosineSimilarity(vector, encoder.Encode(reference.GetProperty("text").GetString()!)) >= 0.999f);
        });
    }

    [Fact]
    public void Whatever_is_typed_has_a_vector_of_length_1()
    {
        using var encoder = new SentenceEncoder(Needed(), mostPieces: 64);
        Assert.All(["", " ", "\0", "\uD800", new string('a', 10_000), "x y z w q"], text => Assert.Equal(1, TensorPrimitives.Norm<float>(encoder.Encode(text)), 3));
    }

    [Fact]
    public void What_means_the_same_is_found_without_a_word_in_common()
    {
        using var encoder = new SentenceEncoder(Needed());
        using var words = SearchSamples.Garden;
        var store = new VectorStore();
        foreach (var text in words.TextsToEmbed())
        {
            store.Add(text, encoder.Encode(text));
        }

        var query = new SearchQuery("snail protection for salad leaves");
        using var both = words.WithMeaning(store);
        Assert.Equal("faq/how-to-stop-slugs", both.Search(query, [.. both.Readings(query).Select(encoder.Encode)]).Hits[0].Id);
        Assert.True(both.Search(query).WordsAlone);
    }

    [Fact]
    public void Vectors_are_kept_in_a_file()
    {
        var (store, again) = (new VectorStore(), new VectorStore());
        store.Add("one", [.. Enumerable.Repeat(0.25f, SentenceModel.Width)]);
        using var stream = new MemoryStream();
        store.Save(stream);
        stream.Position = 0;
        Assert.Equal(1, again.Load(stream));
        Assert.Equal(store.Find("one"), again.Find("one"));
        Assert.Null(again.Find("two"));
        again.Keep(["two"]);
        Assert.Equal(0, again.Count);
    }

    private static SentenceModel Needed()
    {
        Assert.SkipWhen(Model.Value is null, "The model was not built: SearchByMeaning is false.");
        return Model.Value;
    }
}
