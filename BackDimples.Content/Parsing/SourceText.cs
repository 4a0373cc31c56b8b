using System.Collections.Immutable;
using System.Text;
using BackDimples.Content.Diagnostics;

namespace BackDimples.Content.Parsing;

/// <summary>The decoded text of a file, which knows the line and column of every offset.</summary>
public sealed class SourceText
{
    private const int MaxPlaces = 10;

    private readonly int[] _lineStarts;

    private SourceText(string file, ReadOnlyMemory<byte> utf8)
    {
        File = file;
        Utf8 = utf8;
        Text = Encoding.UTF8.GetString(utf8.Span);
        _lineStarts = LineStarts(Text);
    }

    /// <summary>The path that diagnostics name.</summary>
    public string File { get; }

    public string Text { get; }

    /// <summary>The same text as it stands in the file, without a byte-order mark.</summary>
    internal ReadOnlyMemory<byte> Utf8 { get; }

    public SourceLocation At(int offset)
    {
        var line = Array.BinarySearch(_lineStarts, Math.Clamp(offset, 0, Text.Length));
        line = line >= 0 ? line : ~line - 1;
        return new SourceLocation(File, line + 1, Math.Clamp(offset, 0, Text.Length) - _lineStarts[line] + 1);
    }

    public int OffsetOfLine(int line) => _lineStarts[Math.Clamp(line - 1, 0, _lineStarts.Length - 1)];

    /// <summary>Decodes a file that was read before, and found sound.</summary>
    internal static SourceText Decode(string file, ReadOnlyMemory<byte> utf8) => new(file, utf8);

    /// <summary>Decodes a file and reports what no content file may hold; null when it cannot be read at all.</summary>
    public static SourceText? Read(ContentFile file, DiagnosticBag bag)
    {
        var start = new SourceLocation(file.DisplayPath, 1, 1);
        switch (file.Fault)
        {
            case ContentFileFault.Unreadable:
                bag.Add(ContentErrors.Unreadable, start, file.FaultDetail);
                return null;
            case ContentFileFault.LinkLeavesFolder:
                bag.Add(ContentErrors.LinkLeavesFolder, start);
                return null;
            case ContentFileFault.TooLarge:
                bag.Add(ContentErrors.FileTooLarge, start, file.FaultDetail);
                return null;
        }

        var utf8 = file.Bytes;
        if (utf8.Span.StartsWith("\uFEFF"u8))
        {
            bag.Add(ContentErrors.ByteOrderMark, start);
            utf8 = utf8[3..];
        }

        var bytes = utf8.Span;
        if (bytes.Length > 1024 * 1024)
        {
            bag.Add(ContentErrors.FileLarge, start, bytes.Length / 1024);
        }

        var source = Decode(file.DisplayPath, utf8);
        if (FirstBadByte(bytes) is { } bad)
        {
            bag.Add(ContentErrors.NotUtf8, source.At(Encoding.UTF8.GetCharCount(bytes[..bad])), $"{bytes[bad]:X2}");
            return null;
        }

        if (string.IsNullOrWhiteSpace(source.Text))
        {
            bag.Add(ContentErrors.EmptyFile, start);
            return null;
        }

        return source.HasNoForbiddenCharacters(bag) & source.HasNoConflictMarkers(bag) ? source : null;
    }

    private static int[] LineStarts(ReadOnlySpan<char> text)
    {
        var starts = new int[text.Count('\n') + 1];
        var at = 0;
        for (var line = 1; line < starts.Length; line++)
        {
            at += text[at..].IndexOf('\n') + 1;
            starts[line] = at;
        }

        return starts;
    }

    private static int? FirstBadByte(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return null;
        }

        var at = 0;
        while (at < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var used) != System.Buffers.OperationStatus.Done)
            {
                return at;
            }

            at += used;
        }

        return null;
    }

    private bool HasNoForbiddenCharacters(DiagnosticBag bag)
    {
        // A file that is no text at all would be reported at each of its bytes: ten places say it.
        var found = 0;
        for (var at = 0; at < Text.Length && found < MaxPlaces; at++, found++)
        {
            var next = ForbiddenCharacters.IndexIn(Text.AsSpan(at));
            if (next < 0)
            {
                break;
            }

            at += next;
            bag.Add(ContentErrors.ControlCharacter, At(at), ForbiddenCharacters.Name(Text[at]));
        }

        return found == 0;
    }

    private bool HasNoConflictMarkers(DiagnosticBag bag)
    {
        var found = 0;
        foreach (var start in _lineStarts)
        {
            var line = Text.AsSpan(start);
            if ((line.StartsWith("<<<<<<< ") || line.StartsWith(">>>>>>> ")) && found++ < MaxPlaces)
            {
                bag.Add(ContentErrors.ConflictMarker, At(start));
            }
        }

        return found == 0;
    }
}
