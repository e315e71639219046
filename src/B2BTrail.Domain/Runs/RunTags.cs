using System.Text.Json.Serialization;

namespace B2BTrail.Domain.Runs;

/// <summary>A few short words under which runs are found again: lower case, in the order in which they were given, none twice.</summary>
public readonly record struct RunTags
{
    /// <summary>The most tags of a run.</summary>
    public const int Max = 10;

    /// <summary>The longest tag, in characters.</summary>
    public const int MaxLength = 30;

    /// <summary>The longest <see cref="Text"/>, in characters.</summary>
    public const int MaxTextLength = (Max * (MaxLength + 2)) - 2;

    /// <summary>What stands between tags where they are written in one line.</summary>
    public const char Separator = ',';

    private readonly string? _text;

    /// <summary>The tags as <see cref="Text"/> has them.</summary>
    [JsonConstructor]
    public RunTags(string? text) => _text = string.IsNullOrEmpty(text) ? null : text;

    /// <summary>All of them in one line, as in "night, with club"; empty where there are none.</summary>
    public string Text => _text ?? "";

    /// <summary>One after the other.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Words => Text.Split(Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Takes tags as they were typed: without space around them, in lower case, each once.</summary>
    public static RunTags From(IEnumerable<string?> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new RunTags(string.Join($"{Separator} ", words.Select(Normalize).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal)));
    }

    /// <summary>Takes tags from one line, separated by commas.</summary>
    public static RunTags Parse(string? line) => From((line ?? "").Split(Separator));

    /// <summary>A tag as it is kept.</summary>
    public static string Normalize(string? word) =>
        string.Join(' ', (word ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    /// <inheritdoc/>
    public override string ToString() => Text;
}
