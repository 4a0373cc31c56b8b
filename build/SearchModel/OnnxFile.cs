using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Google.Protobuf;

namespace SearchModel;

/// <summary>What of an ONNX file is needed here: its tensors by name, and which of them its matrix products multiply by.</summary>
/// <param name="Tensors">The 32-bit tensors, with their sizes.</param>
/// <param name="Matrices">The names of the constant matrices of MatMul, in the order in which they are used.</param>
internal sealed record OnnxFile(FrozenDictionary<string, OnnxFile.Tensor> Tensors, IReadOnlyList<string> Matrices)
{
    // Field numbers of onnx.proto.
    private const int ModelGraph = 7;
    private const int GraphNode = 1;
    private const int GraphInitializer = 5;
    private const int NodeInput = 1;
    private const int NodeOperator = 4;
    private const int TensorSize = 1;
    private const int TensorType = 2;
    private const int TensorName = 8;
    private const int TensorData = 9;
    private const int Float = 1;

    public sealed record Tensor(int[] Sizes, float[] Values);

    /// <exception cref="InvalidProtocolBufferException">The bytes are no protobuf message.</exception>
    public static OnnxFile Read(byte[] bytes)
    {
        var tensors = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        var products = new List<string>();
        Visit(bytes, (field, model) =>
        {
            if (field == ModelGraph)
            {
                Visit(model.ReadBytes(), (part, graph) => ReadPart(part, graph, tensors, products));
                return true;
            }

            return false;
        });
        return new OnnxFile(tensors.ToFrozenDictionary(StringComparer.Ordinal), [.. products.Where(p => tensors.TryGetValue(p, out var t) && t.Sizes.Length == 2)]);
    }

    private static bool ReadPart(int field, CodedInputStream graph, Dictionary<string, Tensor> tensors, List<string> products)
    {
        switch (field)
        {
            case GraphInitializer:
                var (name, tensor) = ReadTensor(graph.ReadBytes());
                if (tensor is not null)
                {
                    tensors[name] = tensor;
                }

                return true;
            case GraphNode:
                var inputs = new List<string>();
                var operation = "";
                Visit(graph.ReadBytes(), (part, node) =>
                {
                    switch (part)
                    {
                        case NodeInput:
                            inputs.Add(node.ReadString());
                            return true;
                        case NodeOperator:
                            operation = node.ReadString();
                            return true;
                        default:
                            return false;
                    }
                });
                products.AddRange(operation == "MatMul" ? inputs.Skip(1) : []);
                return true;
            default:
                return false;
        }
    }

    private static (string Name, Tensor? Tensor) ReadTensor(ByteString bytes)
    {
        var (name, type) = ("", 0);
        var sizes = new List<int>();
        float[] values = [];
        var input = bytes.CreateCodedInput();
        for (var tag = input.ReadTag(); tag != 0; tag = input.ReadTag())
        {
            switch (WireFormat.GetTagFieldNumber(tag), WireFormat.GetTagWireType(tag))
            {
                case (TensorSize, WireFormat.WireType.Varint):
                    sizes.Add((int)input.ReadInt64());
                    break;
                case (TensorSize, WireFormat.WireType.LengthDelimited):
                    for (var packed = input.ReadBytes().CreateCodedInput(); !packed.IsAtEnd;)
                    {
                        sizes.Add((int)packed.ReadInt64());
                    }

                    break;
                case (TensorType, _):
                    type = input.ReadInt32();
                    break;
                case (TensorName, _):
                    name = input.ReadString();
                    break;
                case (TensorData, _):
                    values = MemoryMarshal.Cast<byte, float>(input.ReadBytes().Span).ToArray();
                    break;
                default:
                    input.SkipLastField();
                    break;
            }
        }

        return (name, type == Float ? new Tensor([.. sizes], values) : null);
    }

    private static void Visit(byte[] bytes, Func<int, CodedInputStream, bool> read) => Visit(new CodedInputStream(bytes), read);

    private static void Visit(ByteString bytes, Func<int, CodedInputStream, bool> read) => Visit(bytes.CreateCodedInput(), read);

    private static void Visit(CodedInputStream input, Func<int, CodedInputStream, bool> read)
    {
        for (var tag = input.ReadTag(); tag != 0; tag = input.ReadTag())
        {
            if (!read(WireFormat.GetTagFieldNumber(tag), input))
            {
                input.SkipLastField();
            }
        }
    }
}
