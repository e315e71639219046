using System.Reflection;
using System.Text;
using System.Text.Json;
using B2BTrail.Data.Blocks;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.Json;

namespace B2BTrail.Data.Deleted;

/// <summary>
/// The rows of a deleted item as text: for each type of entity its rows, each with every mapped property by name, so that a column that
/// is added later is kept without a word here. What an earlier version did not write has its default when it is read.
/// </summary>
public sealed class DeletedContent : IDisposable
{
    private readonly IModel _model;
    private readonly JsonDocument _json;

    private DeletedContent(IModel model, JsonDocument json) => (_model, _json) = (model, json);

    /// <summary>Writes rows, and values that are no entities.</summary>
    /// <param name="model">The model of the store.</param>
    /// <param name="rows">The rows, of any types.</param>
    public static string Write(IModel model, IEnumerable<object> rows)
    {
        ArgumentNullException.ThrowIfNull(model);
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text))
        {
            writer.WriteStartObject();
            foreach (var ofType in rows.GroupBy(row => row.GetType()))
            {
                writer.WriteStartArray(ofType.Key.Name);
                var entity = model.FindEntityType(ofType.Key);
                foreach (var row in ofType)
                {
                    if (entity is null)
                    {
                        writer.WriteRawValue(DraftJson.Write(row, ofType.Key));
                    }
                    else
                    {
                        Write(writer, entity, row);
                    }
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    /// <summary>Opens what <see cref="Write(IModel, IEnumerable{object})"/> made.</summary>
    public static DeletedContent Open(IModel model, string content) => new(model, JsonDocument.Parse(content));

    /// <summary>The rows of a type, in the order in which they were written, for the store to add.</summary>
    public IReadOnlyList<T> All<T>()
        where T : class
    {
        if (!_json.RootElement.TryGetProperty(typeof(T).Name, out var rows))
        {
            return [];
        }

        return _model.FindEntityType(typeof(T)) is { } entity
            ? [.. rows.EnumerateArray().Select(row => (T)Read(entity, row))]
            : [.. rows.EnumerateArray().Select(row => DraftJson.Read<T>(row.GetRawText()))];
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private static void Write(Utf8JsonWriter writer, ITypeBase type, object row)
    {
        writer.WriteStartObject();
        foreach (var property in type.GetProperties())
        {
            if (property.GetGetter().GetClrValue(row) is { } value)
            {
                writer.WritePropertyName(property.Name);
                JsonOf(property).ToJson(writer, value);
            }
            else
            {
                writer.WriteNull(property.Name);
            }
        }

        foreach (var property in type.GetComplexProperties())
        {
            if (property.GetGetter().GetClrValue(row) is { } value)
            {
                writer.WritePropertyName(property.Name);
                Write(writer, property.ComplexType, value);
            }
            else
            {
                writer.WriteNull(property.Name);
            }
        }

        writer.WriteEndObject();
    }

    private static object Read(IEntityType type, JsonElement row)
    {
        var made = Activator.CreateInstance(type.ClrType, nonPublic: true)!;
        foreach (var property in type.GetProperties())
        {
            if (row.TryGetProperty(property.Name, out var value))
            {
                Set(property, made, ValueOf(property, value));
            }
        }

        foreach (var property in type.GetComplexProperties())
        {
            if (row.TryGetProperty(property.Name, out var value))
            {
                Set(property, made, value.ValueKind == JsonValueKind.Null ? null : ReadComplex(property.ComplexType, value));
            }
        }

        return made;
    }

    // As the store does it: by the constructor, which has its rules.
    private static object ReadComplex(IComplexType type, JsonElement value)
    {
        var properties = type.GetProperties().ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        var constructor = type.ClrType.GetConstructors()
            .First(c => c.GetParameters() is { Length: > 0 } all && all.All(parameter => properties.ContainsKey(parameter.Name!)));
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => properties[parameter.Name!])
            .Select(property => value.TryGetProperty(property.Name, out var part) ? ValueOf(property, part) : null)]);
    }

    private static object? ValueOf(IProperty property, JsonElement value) =>
        value.ValueKind == JsonValueKind.Null ? null : JsonOf(property).FromJsonString(value.GetRawText());

    private static JsonValueReaderWriter JsonOf(IProperty property) =>
        property.GetJsonValueReaderWriter() ?? property.GetTypeMapping().JsonValueReaderWriter
            ?? throw new InvalidOperationException($"{property.DeclaringType.DisplayName()}.{property.Name} has no form in JSON.");

    private static void Set(IPropertyBase property, object row, object? value)
    {
        switch (property.GetMemberInfo(forMaterialization: true, forSet: true))
        {
            case FieldInfo field:
                field.SetValue(row, value);
                break;
            case PropertyInfo setter:
                setter.SetValue(row, value);
                break;
        }
    }
}
