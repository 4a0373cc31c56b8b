using System.Runtime.InteropServices;
using System.Text;
using Microsoft.ML.Tokenizers;

namespace BackDimples.Content.Search.Meaning;

/// <summary>
/// The weights of all-MiniLM-L6-v2 and its vocabulary, as <c>build/SearchModel</c> writes them: matrices as signed bytes
/// with one scale a row, everything else as 32-bit floats, little-endian, in the order in which <see cref="Load"/> reads.
/// Immutable.
/// </summary>
public sealed class SentenceModel
{
    /// <summary>The first eight bytes of the file; the digits are the format's version.</summary>
    public static ReadOnlySpan<byte> Magic => "MINILM01"u8;

    /// <summary>The file's name, in the folder <c>model</c> beside the program.</summary>
    public const string FileName = "minilm.bin";

    /// <summary>The length of a vector.</summary>
    public const int Width = 384;

    /// <summary>The most word pieces of a text that count.</summary>
    public const int MostPieces = 256;

    internal const int Inner = 1536;
    internal const int Layers = 6;
    internal const int Heads = 12;

    private SentenceModel(BertTokenizer tokenizer, Matrix words, float[] places, Norm norm, Layer[] stack)
    {
        Tokenizer = tokenizer;
        Words = words;
        Places = places;
        Embedded = norm;
        Stack = stack;
    }

    internal BertTokenizer Tokenizer { get; }

    /// <summary>A row for each word piece.</summary>
    internal Matrix Words { get; }

    /// <summary>A row for each place in a text.</summary>
    internal float[] Places { get; }

    internal Norm Embedded { get; }

    internal Layer[] Stack { get; }

    /// <summary>Reads a model.</summary>
    /// <returns>The model, or null when the stream holds something else.</returns>
    /// <exception cref="EndOfStreamException">The file was cut off.</exception>
    public static SentenceModel? Load(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic))
        {
            return null;
        }

        using var vocabulary = new MemoryStream(reader.ReadBytes(reader.ReadInt32()));
        var tokenizer = BertTokenizer.Create(vocabulary, new BertOptions { LowerCaseBeforeTokenization = true });
        var words = ReadMatrix(reader, reader.ReadInt32(), Width, hasBias: false);
        var places = ReadFloats(reader, MostPieces * Width);
        var norm = ReadNorm(reader);
        var layers = new Layer[Layers];
        for (var i = 0; i < layers.Length; i++)
        {
            layers[i] = new Layer(
                ReadMatrix(reader, Width, Width), ReadMatrix(reader, Width, Width), ReadMatrix(reader, Width, Width), ReadMatrix(reader, Width, Width),
                ReadMatrix(reader, Inner, Width), ReadMatrix(reader, Width, Inner), ReadNorm(reader), ReadNorm(reader));
        }

        return new SentenceModel(tokenizer, words, places, norm, layers);
    }

    private static Matrix ReadMatrix(BinaryReader reader, int rows, int columns, bool hasBias = true)
    {
        var scales = ReadFloats(reader, rows);
        var cells = new sbyte[rows * columns];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(cells.AsSpan()));
        return new Matrix(rows, columns, cells, scales, hasBias ? ReadFloats(reader, rows) : []);
    }

    private static Norm ReadNorm(BinaryReader reader) => new(ReadFloats(reader, Width), ReadFloats(reader, Width));

    private static float[] ReadFloats(BinaryReader reader, int count)
    {
        var values = new float[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    /// <summary>A matrix whose row r is <c>Cells[r] * Scales[r]</c>, with what is added to each product.</summary>
    internal sealed record Matrix(int Rows, int Columns, sbyte[] Cells, float[] Scales, float[] Bias);

    /// <summary>What a layer normalisation multiplies by and adds.</summary>
    internal sealed record Norm(float[] Factor, float[] Offset);

    internal sealed record Layer(
        Matrix Query, Matrix Key, Matrix Value, Matrix Attended, Matrix Widen, Matrix Narrow, Norm AfterAttention, Norm AfterWidening);
}
