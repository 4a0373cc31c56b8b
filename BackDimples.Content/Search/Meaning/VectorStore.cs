using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace BackDimples.Content.Search.Meaning;

/// <summary>
/// Vectors by the hash of their text, so that a change computes only what it changed. Safe to use from many threads.
/// As a file: the model's mark, the number of vectors, then for each 16 bytes of hash and its numbers in 16 bits.
/// </summary>
public sealed class VectorStore
{
    /// <summary>The file's name, beside the model's.</summary>
    public const string FileName = "vectors.bin";

    private readonly ConcurrentDictionary<UInt128, float[]> _vectors = new();

    /// <summary>The number of vectors.</summary>
    public int Count => _vectors.Count;

    /// <summary>The vector of a text, or null when it has none yet.</summary>
    public float[]? Find(string text) => _vectors.GetValueOrDefault(Hash(text));

    /// <summary>Keeps the vector of a text.</summary>
    public void Add(string text, float[] vector) => _vectors[Hash(text)] = vector;

    /// <summary>Forgets every vector but those of these texts.</summary>
    public void Keep(IEnumerable<string> texts)
    {
        var wanted = texts.Select(Hash).ToHashSet();
        foreach (var hash in _vectors.Keys.Where(h => !wanted.Contains(h)))
        {
            _vectors.TryRemove(hash, out _);
        }
    }

    /// <summary>Adds the vectors of a file; does nothing when another model made them.</summary>
    /// <returns>How many there were.</returns>
    /// <exception cref="EndOfStreamException">The file was cut off.</exception>
    public int Load(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (!reader.ReadBytes(SentenceModel.Magic.Length).AsSpan().SequenceEqual(SentenceModel.Magic))
        {
            return 0;
        }

        var count = reader.ReadInt32();
        var halves = new Half[SentenceModel.Width];
        for (var i = 0; i < count; i++)
        {
            var hash = new UInt128(reader.ReadUInt64(), reader.ReadUInt64());
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
            _vectors[hash] = Array.ConvertAll(halves, h => (float)h);
        }

        return count;
    }

    /// <summary>Writes all vectors, in the order of their hashes, so that the same texts give the same file.</summary>
    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(SentenceModel.Magic);
        var all = _vectors.ToArray();
        Array.Sort(all, (one, other) => one.Key.CompareTo(other.Key));
        writer.Write(all.Length);
        foreach (var (hash, vector) in all)
        {
            writer.Write((ulong)(hash >> 64));
            writer.Write((ulong)hash);
            writer.Write(MemoryMarshal.AsBytes(Array.ConvertAll(vector, v => (Half)v).AsSpan()));
        }
    }

    private static UInt128 Hash(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }
}
