using System.Text.Json;
using System.Text.Json.Serialization;
using B2BTrail.Data;
using B2BTrail.Data.Runners;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runners;

/// <summary>Keeps what a runner has typed and not sent yet, so that a lost connection costs nothing.</summary>
public sealed partial class AutosaveService(IDbContextFactory<TrailDb> dbFactory, TimeProvider time, ILogger<AutosaveService> log)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter(), new NumberJsonConverter() },
    };

    /// <summary>What was typed into a form; null where there is none or it cannot be read any more.</summary>
    public async Task<T?> ReadAsync<T>(RunnerId runnerId, string form, CancellationToken cancellationToken = default)
        where T : class
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var json = await db.AutosavedForms.OwnedBy(runnerId).Where(d => d.Form == form).Select(d => d.Json).FirstOrDefaultAsync(cancellationToken);
        if (json is null)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(json, Json);
        }
        catch (JsonException)
        {
            // The form has changed since; what cannot be read is of no use to anyone.
            await DropAsync(runnerId, form, cancellationToken);
            return null;
        }
    }

    /// <summary>Keeps what was typed so far. One that is too long, or that the store cannot take just now, is let go: it never stands in the way of typing.</summary>
    public async Task KeepAsync<T>(RunnerId runnerId, string form, T typed, CancellationToken cancellationToken = default)
        where T : class
    {
        var json = JsonSerializer.Serialize(typed, Json);
        if (!AutosavedForm.Fits(json))
        {
            return;
        }

        try
        {
            await PutAsync(runnerId, form, json, cancellationToken);
        }
        catch (Exception error) when (Loading.IsOutage(error))
        {
            LogNotKept(error, form);
        }
    }

    /// <summary>Forgets what was typed, once the form was sent or thrown away.</summary>
    public async Task DropAsync(RunnerId runnerId, string form, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        await db.WriteAsync(token => db.AutosavedForms.OwnedBy(runnerId).Where(d => d.Form == form).ExecuteDeleteAsync(token), cancellationToken);
    }

    private async Task PutAsync(RunnerId runnerId, string form, string json, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        await db.WriteAsync(
            async token =>
            {
                if (await db.AutosavedForms.OwnedBy(runnerId).FirstOrDefaultAsync(d => d.Form == form, token) is { } kept)
                {
                    kept.Put(json, now);
                }
                else
                {
                    db.AutosavedForms.Add(new AutosavedForm(runnerId, form, json, now));
                }

                await db.SaveChangesAsync(token);
            },
            cancellationToken);
    }

    /// <summary>
    /// Text that is no number is not a number in the form, and its field would come back empty: so would the number, or the form would be refused for
    /// what nobody sees.
    /// </summary>
    private sealed class NumberJsonConverter : JsonConverter<double?>
    {
        public override double? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Number ? reader.GetDouble() : null;

        public override void Write(Utf8JsonWriter writer, double? value, JsonSerializerOptions options)
        {
            if (value is { } number && double.IsFinite(number))
            {
                writer.WriteNumberValue(number);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "What was typed into the form {Form} was not saved")]
    private partial void LogNotKept(Exception error, string form);
}
