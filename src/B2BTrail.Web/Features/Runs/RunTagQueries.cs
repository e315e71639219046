using B2BTrail.Data;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runs;

/// <summary>Which tags a runner uses.</summary>
public sealed class RunTagQueries(IDbContextFactory<TrailDb> dbFactory)
{
    /// <summary>All tags of the log, each once, those of the latest runs first.</summary>
    public async Task<IReadOnlyList<string>> UsedAsync(RunnerId runnerId, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var lines = await db.Runs.OwnedBy(runnerId)
            .Where(r => r.Tags.Text != "")
            .GroupBy(r => r.Tags.Text)
            .Select(same => new { Text = same.Key, Latest = same.Max(r => r.LocalDate) })
            .ToListAsync(cancellationToken);

        // Which of two texts comes first, databases tell by their language.
        return [.. lines.OrderByDescending(line => line.Latest).ThenBy(line => line.Text, StringComparer.Ordinal)
            .SelectMany(line => new RunTags(line.Text).Words).Distinct(StringComparer.Ordinal)];
    }
}
