using System.Text.Json;
using System.Text.Json.Serialization;
using B2BTrail.Data;
using B2BTrail.Data.Runners;
using B2BTrail.Domain.Runners;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runners;

/// <summary>What a runner has typed and not sent yet, kept so that a lost connection costs nothing.</summary>
public sealed class FormDrafts(IDbContextFactory<TrailDb> databases, TimeProvider time)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The draft of a form; null where there is none or it cannot be read any more.</summary>
    public async Task<T?> ReadAsync<T>(RunnerId runnerId, string form, CancellationToken ct = default)
        where T : class
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var json = await db.FormDrafts.OwnedBy(runnerId).Where(d => d.Form == form).Select(d => d.Json).FirstOrDefaultAsync(ct);
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
            await DropAsync(runnerId, form, ct);
            return null;
        }
    }

    /// <summary>Keeps what was typed so far. One that is too long to keep is let go: it never stands in the way of typing.</summary>
    public async Task KeepAsync<T>(RunnerId runnerId, string form, T draft, CancellationToken ct = default)
        where T : class
    {
        var json = JsonSerializer.Serialize(draft, Json);
        if (!FormDraft.Fits(json))
        {
            return;
        }

        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync(ct);
        await db.WriteAsync(
            async token =>
            {
                if (await db.FormDrafts.OwnedBy(runnerId).FirstOrDefaultAsync(d => d.Form == form, token) is { } kept)
                {
                    kept.Put(json, now);
                }
                else
                {
                    db.FormDrafts.Add(new FormDraft(runnerId, form, json, now));
                }

                await db.SaveChangesAsync(token);
            },
            ct);
    }

    /// <summary>Forgets a draft, once its form was sent or thrown away.</summary>
    public async Task DropAsync(RunnerId runnerId, string form, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await db.WriteAsync(token => db.FormDrafts.OwnedBy(runnerId).Where(d => d.Form == form).ExecuteDeleteAsync(token), ct);
    }
}
