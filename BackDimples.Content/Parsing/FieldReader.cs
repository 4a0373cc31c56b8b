using System.Collections.Immutable;
using System.Globalization;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Text;

namespace BackDimples.Content.Parsing;

/// <summary>Reads the typed fields of a map and reports every missing, malformed, empty or unknown one. Ask for each once, then <see cref="Finish"/>.</summary>
public sealed class FieldReader
{
    // A year outside is a slip of the keyboard, and too near the ends of the calendar to reckon with.
    private const int MinYear = 1000;
    private const int MaxYear = 2999;

    private readonly YamlMap _map;
    private readonly List<string> _known = [];
    private readonly DiagnosticBag _bag;

    /// <summary>Reads <paramref name="map"/>; a missing field is reported at <paramref name="owner"/>.</summary>
    public FieldReader(YamlMap map, SourceLocation owner, DiagnosticBag bag)
    {
        (_map, _bag) = (map, bag);
        Owner = owner;
    }

    /// <summary>Where a missing field is reported.</summary>
    public SourceLocation Owner { get; }

    /// <summary>The place of a field's value, or of the map when the field is not there.</summary>
    public SourceLocation LocationOf(string key) => _map.Find(key)?.Value.Location ?? Owner;

    public bool Has(string key) => _map.Find(key) is not null;

    /// <summary>A required text; a placeholder after an error was reported.</summary>
    public Located<string> Text(string key) =>
        OptionalText(key) ?? Missing(key, new Located<string>("", Owner));

    public Located<string>? OptionalText(string key)
    {
        if (Take(key) is not { } entry)
        {
            return null;
        }

        if (entry.Value is not YamlScalar scalar)
        {
            _bag.Add(ContentErrors.WrongType, entry.Value.Location, key, "one text", entry.Value.InWords);
            return new Located<string>("", entry.Value.Location);
        }

        if (string.IsNullOrWhiteSpace(scalar.Value) || scalar.IsEmpty)
        {
            _bag.Add(ContentErrors.EmptyField, entry.KeyLocation, key);
            return new Located<string>("", scalar.Location);
        }

        return new Located<string>(TextNormalizer.CollapseSpace(scalar.Value), scalar.Location);
    }

    /// <summary>A list of texts, each with its place; empty when the field is not there and not required.</summary>
    public ImmutableArray<Located<string>> TextList(string key, bool required = false)
    {
        if (Take(key) is not { } entry)
        {
            return required ? Missing(key, ImmutableArray<Located<string>>.Empty) : [];
        }

        if (entry.Value is not YamlList list)
        {
            _bag.Add(ContentErrors.WrongType, entry.Value.Location, key, "a list, like [a, b]", entry.Value.InWords);
            return [];
        }

        if (required && list.Items.IsEmpty)
        {
            _bag.Add(ContentErrors.EmptyField, entry.KeyLocation, key);
        }

        var items = ImmutableArray.CreateBuilder<Located<string>>(list.Items.Length);
        for (var i = 0; i < list.Items.Length; i++)
        {
            var item = list.Items[i];
            if (item is YamlMap { Entries.Length: 1 })
            {
                // "- Is it true: really?" reads as a map.
                _bag.Add(ContentErrors.UnquotedColon, item.Location);
            }
            else if (item is not YamlScalar { IsEmpty: false } scalar || string.IsNullOrWhiteSpace(scalar.Value))
            {
                _bag.Add(ContentErrors.WrongType, item.Location, key, "a list of texts", item.InWords);
            }
            else if (list.IsRepeated(i))
            {
                _bag.Add(ContentErrors.ListedTwice, scalar.Location, scalar.Value, key);
            }
            else
            {
                items.Add(new Located<string>(TextNormalizer.CollapseSpace(scalar.Value), scalar.Location));
            }
        }

        return items.DrainToImmutable();
    }

    /// <summary>A required date of the form <c>2026-11-21</c>.</summary>
    public Located<DateOnly> Date(string key) => OptionalText(key) is not { } text
        ? Missing(key, new Located<DateOnly>(default, Owner))
        : new Located<DateOnly>(ParseDate(key, text), text.Location);

    /// <summary>A whole number, or null.</summary>
    public int? Number(string key)
    {
        if (OptionalText(key) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        if (text.Value.Length > 0)
        {
            _bag.Add(ContentErrors.WrongType, text.Location, key, "a whole number", $"'{text.Value}'");
        }

        return null;
    }

    /// <summary>A yes or no; false when the field is not there.</summary>
    public bool Flag(string key)
    {
        var text = OptionalText(key);
        if (text is { Value: not ("true" or "false" or "") } other)
        {
            _bag.Add(ContentErrors.WrongType, other.Location, key, "true or false", $"'{other.Value}'");
        }

        return text?.Value == "true";
    }

    /// <summary>A word of a closed list, or null after an error was reported or when the field is not there.</summary>
    public Located<string>? Choice(string key, IReadOnlyList<string> words, bool required = false)
    {
        var text = required ? Text(key) : OptionalText(key);
        if (text is not { Value.Length: > 0 } word)
        {
            return null;
        }

        if (words.Contains(word.Value, StringComparer.Ordinal))
        {
            return word;
        }

        _bag.Add(ContentErrors.UnknownWord, word.Location, word.Value, key, string.Join(", ", words), Suggestion.DidYouMean(word.Value, words));
        return null;
    }

    /// <summary>A reader for each map of a list of maps.</summary>
    public ImmutableArray<FieldReader> Maps(string key, bool required = false)
    {
        if (Take(key) is not { } entry)
        {
            return required ? Missing(key, ImmutableArray<FieldReader>.Empty) : [];
        }

        if (entry.Value is not YamlList list)
        {
            _bag.Add(ContentErrors.WrongType, entry.Value.Location, key, "a list of entries, each a set of fields", entry.Value.InWords);
            return [];
        }

        if (required && list.Items.IsEmpty)
        {
            _bag.Add(ContentErrors.EmptyField, entry.KeyLocation, key);
        }

        var readers = ImmutableArray.CreateBuilder<FieldReader>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (item is YamlMap map)
            {
                readers.Add(new FieldReader(map, map.Location, _bag));
            }
            else
            {
                _bag.Add(ContentErrors.WrongType, item.Location, key, "a list of entries, each a set of fields", item.InWords);
            }
        }

        return readers.DrainToImmutable();
    }

    /// <summary>A reader for a map, or null.</summary>
    public FieldReader? Map(string key, bool required = false)
    {
        if (Take(key) is not { } entry)
        {
            return required ? Missing<FieldReader?>(key, null) : null;
        }

        if (entry.Value is YamlMap map)
        {
            return new FieldReader(map, entry.KeyLocation, _bag);
        }

        _bag.Add(ContentErrors.WrongType, entry.Value.Location, key, "a set of fields, indented below it", entry.Value.InWords);
        return null;
    }

    /// <summary>The lists of a list of lists of texts, such as groups of words that mean the same.</summary>
    public ImmutableArray<ImmutableArray<string>> TextGroups(string key)
    {
        if (Take(key) is not { } entry)
        {
            return [];
        }

        if (entry.Value is not YamlList list)
        {
            _bag.Add(ContentErrors.WrongType, entry.Value.Location, key, "a list of lists, like [[a, b], [c, d]]", entry.Value.InWords);
            return [];
        }

        var groups = ImmutableArray.CreateBuilder<ImmutableArray<string>>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (item is YamlList { Items.Length: > 1 } group && group.Items.All(i => i is YamlScalar { IsEmpty: false }))
            {
                groups.Add([.. group.Items.Cast<YamlScalar>().Select(s => TextNormalizer.CollapseSpace(s.Value))]);
            }
            else
            {
                _bag.Add(ContentErrors.WrongType, item.Location, key, "a list of lists of two or more words", item.InWords);
            }
        }

        return groups.ToImmutable();
    }

    /// <summary>All keys as a map of free keys to single texts.</summary>
    public ImmutableArray<(Located<string> Key, Located<string> Value)> FreeTexts()
    {
        var texts = ImmutableArray.CreateBuilder<(Located<string>, Located<string>)>();
        foreach (var entry in _map.Entries)
        {
            if (OptionalText(entry.Key) is { Value.Length: > 0 } value)
            {
                texts.Add((new Located<string>(entry.Key, entry.KeyLocation), value));
            }
        }

        return texts.ToImmutable();
    }

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void Finish()
    {
        foreach (var entry in _map.Entries)
        {
            if (!_known.Contains(entry.Key))
            {
                _bag.Add(ContentErrors.UnknownKey, entry.KeyLocation, entry.Key, Suggestion.DidYouMean(entry.Key, _known));
            }
        }
    }

    private YamlEntry? Take(string key)
    {
        _known.Add(key);
        return _map.Find(key);
    }

    private T Missing<T>(string key, T placeholder)
    {
        if (!_map.Unread.Contains(key, StringComparer.Ordinal))
        {
            _bag.Add(ContentErrors.MissingField, Owner, key);
        }

        return placeholder;
    }

    private DateOnly ParseDate(string key, Located<string> text)
    {
        if (DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= MinYear and <= MaxYear)
        {
            return date;
        }

        if (text.Value.Length > 0)
        {
            _bag.Add(ContentErrors.MalformedDate, text.Location, text.Value, key);
        }

        return default;
    }
}
