using System.Buffers;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Microsoft.Extensions.AI;

namespace BackDimples.Content.Search.Meaning;

/// <summary>
/// Turns texts into vectors of length 1 whose dot product says how alike their meanings are: the forward pass of
/// all-MiniLM-L6-v2 with mean pooling, in managed code. Safe to use from many threads.
/// </summary>
/// <param name="model">The weights.</param>
/// <param name="mostPieces">The most word pieces of a text that are read, at most <see cref="SentenceModel.MostPieces"/>: what a vector costs at most.</param>
public sealed class SentenceEncoder(SentenceModel model, int mostPieces = SentenceModel.MostPieces) : IEmbeddingGenerator<string, Embedding<float>>
{
    private const int Width = SentenceModel.Width;
    private const int HeadWidth = Width / SentenceModel.Heads;
    private const int RowsAtOnce = 4;

    /// <summary>The vector of one text.</summary>
    public float[] Encode(string text)
    {
        var pieces = model.Tokenizer.EncodeToIds(text, mostPieces, out _, out _);
        var count = pieces.Count;
        using var space = new Workspace(count);
        for (var at = 0; at < count; at++)
        {
            var token = space.Tokens.Slice(at * Width, Width);
            Widen(model.Words.Cells.AsSpan(pieces[at] * Width, Width), token);
            TensorPrimitives.MultiplyAdd(token, model.Words.Scales[pieces[at]], model.Places.AsSpan(at * Width, Width), token);
        }

        Normalize(space.Tokens, model.Embedded);
        foreach (var layer in model.Stack)
        {
            Apply(layer, space, count);
        }

        var mean = new float[Width];
        for (var at = 0; at < count; at++)
        {
            TensorPrimitives.Add(mean, space.Tokens.Slice(at * Width, Width), mean);
        }

        TensorPrimitives.Divide(mean, TensorPrimitives.Norm<float>(mean), mean);
        return mean;
    }

    /// <inheritdoc/>
    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var vectors = new GeneratedEmbeddings<Embedding<float>>();
        foreach (var value in values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            vectors.Add(new Embedding<float>(Encode(value)));
        }

        return Task.FromResult(vectors);
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType.IsInstanceOfType(this) ? this : null;

    /// <summary>Does nothing: the weights are plain memory.</summary>
    public void Dispose()
    {
    }

    private static void Apply(SentenceModel.Layer layer, Workspace space, int count)
    {
        Multiply(layer.Query, space.Tokens, space.Query, count);
        Multiply(layer.Key, space.Tokens, space.Key, count);
        Multiply(layer.Value, space.Tokens, space.Value, count);
        Attend(space, count);
        Multiply(layer.Attended, space.Mixed, space.Query, count);
        TensorPrimitives.Add(space.Tokens, space.Query, space.Tokens);
        Normalize(space.Tokens, layer.AfterAttention);
        Multiply(layer.Widen, space.Tokens, space.Wide, count);
        ApplyGelu(space.Wide, space.Gate);
        Multiply(layer.Narrow, space.Wide, space.Query, count);
        TensorPrimitives.Add(space.Tokens, space.Query, space.Tokens);
        Normalize(space.Tokens, layer.AfterWidening);
    }

    // Each token becomes a mixture of all tokens' values, head by head, by how well its query meets their keys.
    private static void Attend(Workspace space, int count)
    {
        space.Mixed.Clear();
        var shares = space.Gate[..count];
        for (var head = 0; head < Width; head += HeadWidth)
        {
            for (var at = 0; at < count; at++)
            {
                var query = space.Query.Slice((at * Width) + head, HeadWidth);
                for (var other = 0; other < count; other++)
                {
                    shares[other] = TensorPrimitives.Dot<float>(query, space.Key.Slice((other * Width) + head, HeadWidth));
                }

                TensorPrimitives.Multiply(shares, 1 / MathF.Sqrt(HeadWidth), shares);
                TensorPrimitives.SoftMax(shares, shares);
                var mixed = space.Mixed.Slice((at * Width) + head, HeadWidth);
                for (var other = 0; other < count; other++)
                {
                    TensorPrimitives.MultiplyAdd(space.Value.Slice((other * Width) + head, HeadWidth), shares[other], mixed, mixed);
                }
            }
        }
    }

    private static void Normalize(Span<float> tokens, SentenceModel.Norm norm)
    {
        for (; tokens.Length > 0; tokens = tokens[Width..])
        {
            var token = tokens[..Width];
            TensorPrimitives.Subtract(token, TensorPrimitives.Sum<float>(token) / Width, token);
            TensorPrimitives.Multiply(token, 1 / MathF.Sqrt((TensorPrimitives.SumOfSquares<float>(token) / Width) + 1e-12f), token);
            TensorPrimitives.MultiplyAdd(token, norm.Factor, norm.Offset, token);
        }
    }

    // x * sigmoid(1.5958 x + 0.071355 x^3): GELU's usual approximation, because it runs over whole rows at once.
    private static void ApplyGelu(Span<float> values, Span<float> gate)
    {
        TensorPrimitives.Multiply(values, values, gate);
        TensorPrimitives.Multiply(gate, 0.0713548f, gate);
        TensorPrimitives.Add(gate, 1.5957691f, gate);
        TensorPrimitives.Multiply(gate, values, gate);
        TensorPrimitives.Sigmoid(gate, gate);
        TensorPrimitives.Multiply(values, gate, values);
    }

    // Four rows are turned into floats once and meet all tokens while they are in the nearest cache: reading the matrix is
    // what a short text's vector costs, and as bytes it is a quarter of the memory to read.
    private static void Multiply(SentenceModel.Matrix matrix, Span<float> input, Span<float> output, int count)
    {
        var columns = matrix.Columns;
        Span<float> rows = stackalloc float[RowsAtOnce * columns];
        ref var weights = ref MemoryMarshal.GetReference(rows);
        ref var tokens = ref MemoryMarshal.GetReference(input);
        Span<float> sums = stackalloc float[2 * RowsAtOnce];
        for (var row = 0; row < matrix.Rows; row += RowsAtOnce)
        {
            Widen(matrix.Cells.AsSpan(row * columns, rows.Length), rows);
            for (var at = 0; at < count; at += 2)
            {
                // The last of an odd number of tokens is met twice.
                var next = Math.Min(at + 1, count - 1);
                Meet(ref weights, ref tokens, at * columns, next * columns, columns, sums);
                for (var i = 0; i < RowsAtOnce; i++)
                {
                    output[(at * matrix.Rows) + row + i] = (sums[i] * matrix.Scales[row + i]) + matrix.Bias[row + i];
                    output[(next * matrix.Rows) + row + i] = (sums[RowsAtOnce + i] * matrix.Scales[row + i]) + matrix.Bias[row + i];
                }
            }
        }
    }

    // TensorPrimitives converts one number at a time here.
    private static void Widen(ReadOnlySpan<sbyte> bytes, Span<float> floats)
    {
        ref var from = ref MemoryMarshal.GetReference(bytes);
        ref var to = ref MemoryMarshal.GetReference(floats);
        for (var i = 0; i < bytes.Length; i += Vector128<sbyte>.Count)
        {
            var eight = Vector128.LoadUnsafe(ref from, (nuint)i);
            var (low, high) = Vector256.Widen(Vector256.Create(Vector128.WidenLower(eight), Vector128.WidenUpper(eight)));
            Vector256.ConvertToSingle(low).StoreUnsafe(ref to, (nuint)i);
            Vector256.ConvertToSingle(high).StoreUnsafe(ref to, (nuint)(i + Vector256<float>.Count));
        }
    }

    // The dot products of four rows with two tokens: eight sums stay in registers.
    private static void Meet(ref float rows, ref float tokens, int one, int two, int columns, Span<float> sums)
    {
        Vector256<float> a0 = default, a1 = default, a2 = default, a3 = default, b0 = default, b1 = default, b2 = default, b3 = default;
        for (var k = 0; k < columns; k += Vector256<float>.Count)
        {
            var a = Vector256.LoadUnsafe(ref tokens, (nuint)(one + k));
            var b = Vector256.LoadUnsafe(ref tokens, (nuint)(two + k));
            var r0 = Vector256.LoadUnsafe(ref rows, (nuint)k);
            var r1 = Vector256.LoadUnsafe(ref rows, (nuint)(columns + k));
            var r2 = Vector256.LoadUnsafe(ref rows, (nuint)((2 * columns) + k));
            var r3 = Vector256.LoadUnsafe(ref rows, (nuint)((3 * columns) + k));
            (a0, b0) = (Vector256.MultiplyAddEstimate(r0, a, a0), Vector256.MultiplyAddEstimate(r0, b, b0));
            (a1, b1) = (Vector256.MultiplyAddEstimate(r1, a, a1), Vector256.MultiplyAddEstimate(r1, b, b1));
            (a2, b2) = (Vector256.MultiplyAddEstimate(r2, a, a2), Vector256.MultiplyAddEstimate(r2, b, b2));
            (a3, b3) = (Vector256.MultiplyAddEstimate(r3, a, a3), Vector256.MultiplyAddEstimate(r3, b, b3));
        }

        (sums[0], sums[1], sums[2], sums[3]) = (Vector256.Sum(a0), Vector256.Sum(a1), Vector256.Sum(a2), Vector256.Sum(a3));
        (sums[4], sums[5], sums[6], sums[7]) = (Vector256.Sum(b0), Vector256.Sum(b1), Vector256.Sum(b2), Vector256.Sum(b3));
    }

    /// <summary>The numbers of one text on their way through the layers, in borrowed memory.</summary>
    private readonly ref struct Workspace : IDisposable
    {
        private readonly float[] _rented;

        public Workspace(int count)
        {
            var (narrow, wide) = (count * Width, count * SentenceModel.Inner);
            _rented = ArrayPool<float>.Shared.Rent((5 * narrow) + (2 * wide));
            Tokens = _rented.AsSpan(0, narrow);
            Query = _rented.AsSpan(narrow, narrow);
            Key = _rented.AsSpan(2 * narrow, narrow);
            Value = _rented.AsSpan(3 * narrow, narrow);
            Mixed = _rented.AsSpan(4 * narrow, narrow);
            Wide = _rented.AsSpan(5 * narrow, wide);
            Gate = _rented.AsSpan((5 * narrow) + wide, wide);
        }

        public Span<float> Tokens { get; }

        public Span<float> Query { get; }

        public Span<float> Key { get; }

        public Span<float> Value { get; }

        public Span<float> Mixed { get; }

        public Span<float> Wide { get; }

        public Span<float> Gate { get; }

        public void Dispose() => ArrayPool<float>.Shared.Return(_rented);
    }
}
