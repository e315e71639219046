using B2BTrail.Data;
using B2BTrail.Data.Deleted;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Features.Runners;
using B2BTrail.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Readiness;

/// <summary>Keeps what runners tell of themselves. It never leaves the store but for the runner, and is never logged.</summary>
public sealed class CheckInService(IDbContextFactory<TrailDb> dbFactory, CheckInInputValidator validator, TimeProvider time)
{
    private const int DaysShown = 90;

    /// <summary>
    /// Saves a check-in for the runner's today. An earlier one of the day stays, but no longer counts, save for signs that stop running and are open. What this one says of
    /// those is kept only where there are any for it to end. The caller makes the id beforehand: when
    /// the same save arrives twice, the check-in that is already kept is answered.
    /// </summary>
    /// <param name="runnerId">Whose it is.</param>
    /// <param name="id">Its id.</param>
    /// <param name="input">The answers.</param>
    /// <param name="shown">
    /// The check-in that the runner was shown, null for none. Where another counts by now nothing is saved: an older page must not replace a
    /// warning sign that it does not know of, nor correct another day than the one it shows.
    /// </param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<CheckInOutcome> SaveAsync(RunnerId runnerId, CheckInId id, CheckInInput input, ShownCheckIn? shown, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (FieldErrors.From(validator.Validate(input)) is { IsEmpty: false } errors)
        {
            return new CheckInOutcome.Refused(errors);
        }

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync<CheckInOutcome>(
            async token =>
            {
                if (await db.CheckIns.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, token) is { } kept)
                {
                    return kept.RunnerId == runnerId ? new CheckInOutcome.Saved(kept) : new CheckInOutcome.Missing();
                }

                var now = time.GetUtcNow();
                var today = await RunnerDay.AtAsync(db, runnerId, now, token);
                if (shown is not null && shown.Date != today)
                {
                    return new CheckInOutcome.NewDay();
                }

                var earlier = await ReadinessQueries.CheckInsAsync(db, runnerId, today, token);
                if (earlier.SingleOrDefault(day => day.Date == today) is { } counts && counts.Answers != shown?.Answers)
                {
                    return new CheckInOutcome.ChangedElsewhere();
                }

                var answers = input.ToAnswers();
                if (answers.EarlierWarningSign is { } said && WarningSigns.EndedBy(WarningSigns.After(earlier), said, today).Count == 0)
                {
                    answers = answers with { EarlierWarningSign = null };
                }

                var checkIn = new CheckIn(id, runnerId, today, now.UtcDateTime, answers);
                db.CheckIns.Add(checkIn);
                await db.SaveChangesAsync(token);
                return new CheckInOutcome.Saved(checkIn);
            },
            cancellationToken);
    }

    /// <summary>Today's check-in and light, and the check-ins of the last three months.</summary>
    public async Task<ReadinessView> LookAsync(RunnerId runnerId, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var today = await RunnerDay.AtAsync(db, runnerId, time.GetUtcNow(), cancellationToken);
        var facts = await ReadinessQueries.LoadAsync(db, runnerId, today, cancellationToken);
        var since = today.AddDays(-DaysShown);
        var kept = await db.CheckIns.OwnedBy(runnerId).AsNoTracking()
            .Where(c => c.LocalDate > since && c.LocalDate <= today)
            .ToListAsync(cancellationToken);
        DateOnly? day = null;
        var rows = new List<CheckInRow>(kept.Count);
        foreach (var checkIn in CheckIn.InOrder(kept).Reverse())
        {
            bool counts = checkIn.LocalDate != day;
            day = checkIn.LocalDate;
            rows.Add(new CheckInRow(checkIn.Id, checkIn.LocalDate, checkIn.MadeUtc, checkIn.Answers, counts ? facts.On(checkIn.LocalDate).Color : null));
        }

        var light = facts.On(today);
        return new ReadinessView(
            today,
            light,
            RestAfterRedLight.EndsOn(facts.Days(today), today),
            facts.CheckIns.FirstOrDefault(c => c.Date == today)?.Answers,
            SignDetection.On(today, facts.CheckIns, facts.Runs),
            SignDetection.IsTiredTooLong(today, facts.CheckIns, facts.Runs),
            Baseline.Before(facts.CheckIns, today.AddDays(1)),
            rows)
        {
            ReplacesRed = facts.ReplacesRed(today),
            Eased = light.Color == LightColor.Amber || LightText.StartsEasy(light) ? await EasedAsync(db, runnerId, facts.Days(today), today, cancellationToken) : null,
            HasDeleted = await db.DeletedItems.OwnedBy(runnerId).AnyAsync(i => i.Kind == DeletedKind.CheckIns, cancellationToken),
        };
    }

    private static async Task<IReadOnlyList<AmberEffect>?> EasedAsync(
        TrailDb db, RunnerId runnerId, IReadOnlyList<LightDay> lights, DateOnly today, CancellationToken cancellationToken)
    {
        var block = await db.Blocks.OwnedBy(runnerId).WithWeeks().AsNoTracking()
            .FirstOrDefaultAsync(b => db.FollowedSessions(runnerId).Any(s => s.BlockId == b.Id && s.Date == today), cancellationToken);
        return block is null
            ? null
            : AmberEffects.Of(block.Plan, await db.HistoryAsync(block, cancellationToken), lights, today);
    }

    /// <summary>All check-ins of the runner, oldest first, for download.</summary>
    public async Task<IReadOnlyList<CheckIn>> AllAsync(RunnerId runnerId, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.CheckIns.OwnedBy(runnerId).AsNoTracking()
            .OrderBy(c => c.LocalDate).ThenBy(c => c.MadeUtc).ThenBy(c => c.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Deletes one check-in, which can be restored for a while. Null where there is none.</summary>
    public Task<DeletedItemId?> DeleteAsync(RunnerId runnerId, CheckInId id, CancellationToken cancellationToken = default) =>
        DeleteAsync(runnerId, all => all.Where(c => c.Id == id), cancellationToken);

    /// <summary>Deletes all check-ins of the runner, which can be restored for a while. Null where there are none.</summary>
    public Task<DeletedItemId?> DeleteAllAsync(RunnerId runnerId, CancellationToken cancellationToken = default) =>
        DeleteAsync(runnerId, all => all, cancellationToken);

    /// <summary>Deletes all check-ins of the runner for good, with those that were deleted before and could still be restored.</summary>
    public async Task DeleteAllForGoodAsync(RunnerId runnerId, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        await db.WriteAsync(
            async token =>
            {
                var ids = await db.CheckIns.OwnedBy(runnerId).Select(c => c.Id).ToListAsync(token);
                await db.CheckIns.OwnedBy(runnerId).ExecuteDeleteAsync(token);
                await db.IdempotentReplies.DeleteWithAsync(runnerId, [.. ids.Select(id => id.Value)], token);
                await db.DeletedItems.OwnedBy(runnerId).Where(i => i.Kind == DeletedKind.CheckIns).ExecuteDeleteAsync(token);
            },
            cancellationToken);
    }

    /// <summary>Restores deleted check-ins under their own ids.</summary>
    public async Task<RestoreOutcome> RestoreAsync(RunnerId runnerId, DeletedItemId id, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync<RestoreOutcome>(
            async token =>
            {
                if (await db.DeletedItems.OwnedBy(runnerId).FirstOrDefaultAsync(i => i.Id == id && i.Kind == DeletedKind.CheckIns, token) is not { } item)
                {
                    return new RestoreOutcome.Missing();
                }

                using var content = DeletedContent.Open(db.Model, item.Content);
                var deleted = content.All<CheckIn>();
                var known = await db.CheckIns.OwnedBy(runnerId).Select(c => c.Id).ToHashSetAsync(token);
                var restored = deleted.Where(c => !known.Contains(c.Id)).ToList();
                db.CheckIns.AddRange(restored);
                db.DeletedItems.Remove(item);
                await db.SaveChangesAsync(token);
                return new RestoreOutcome.Restored(restored.Count, deleted.Count - restored.Count);
            },
            cancellationToken);
    }

    private async Task<DeletedItemId?> DeleteAsync(
        RunnerId runnerId, Func<IQueryable<CheckIn>, IQueryable<CheckIn>> which, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync<DeletedItemId?>(
            async token =>
            {
                var deleted = await which(db.CheckIns.OwnedBy(runnerId)).AsNoTracking().OrderBy(c => c.LocalDate).ToListAsync(token);
                if (deleted.Count == 0)
                {
                    return null;
                }

                var item = new DeletedItem(runnerId, DeletedKind.CheckIns, null, time.GetUtcNow().UtcDateTime, DeletedContent.Write(db.Model, deleted))
                {
                    FirstDate = deleted[0].LocalDate,
                    LastDate = deleted[^1].LocalDate,
                    Count = deleted.Count,
                };
                db.DeletedItems.Add(item);
                await db.SaveChangesAsync(token);
                await which(db.CheckIns.OwnedBy(runnerId)).ExecuteDeleteAsync(token);
                await db.IdempotentReplies.DeleteWithAsync(runnerId, [.. deleted.Select(c => c.Id.Value)], token);
                return item.Id;
            },
            cancellationToken);
    }
}
