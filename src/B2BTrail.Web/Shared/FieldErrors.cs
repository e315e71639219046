using FluentValidation.Results;

namespace B2BTrail.Web.Shared;

/// <summary>What is wrong with an input, by the JSON path of the field; the empty path is the input as a whole.</summary>
public sealed class FieldErrors
{
    private readonly SortedDictionary<string, List<string>> _byPath = new(StringComparer.Ordinal);

    public bool IsEmpty => _byPath.Count == 0;

    public IReadOnlyCollection<string> Paths => _byPath.Keys;

    /// <summary>The sentences for one field; none where it is fine.</summary>
    public IReadOnlyList<string> this[string path] => _byPath.TryGetValue(path, out var messages) ? messages : [];

    public static FieldErrors Of(string path, string message) => new FieldErrors().Add(path, message);

    public static FieldErrors From(ValidationResult result)
    {
        var errors = new FieldErrors();
        foreach (var failure in result.Errors)
        {
            errors.Add(ToJsonPath(failure.PropertyName), failure.ErrorMessage);
        }

        return errors;
    }

    public FieldErrors Add(string path, string message)
    {
        if (!_byPath.TryGetValue(path, out var messages))
        {
            _byPath[path] = messages = [];
        }

        if (!messages.Contains(message))
        {
            messages.Add(message);
        }

        return this;
    }

    /// <summary>Adds what is wrong with a part, under the path of that part.</summary>
    public FieldErrors Add(FieldErrors part, string path)
    {
        foreach (var (field, messages) in part._byPath)
        {
            messages.ForEach(message => Add(field.Length == 0 ? path : $"{path}.{field}", message));
        }

        return this;
    }

    public Dictionary<string, string[]> ToDictionary() => _byPath.ToDictionary(e => e.Key, e => e.Value.ToArray());

    public override string ToString() => string.Join(" ", _byPath.Select(e => $"{e.Key}: {string.Join(" ", e.Value)}"));

    private static string ToJsonPath(string propertyPath) =>
        string.Join('.', propertyPath.Split('.').Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName));
}
