using B2BTrail.Data;
using B2BTrail.Data.Runners;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Features.Runners;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Readiness;

/// <summary>Keeps what runners tell of themselves. It never leaves the store but through their own download, and is never logged.</summary>
public sealed class CheckInDiary(IDbContextFactory<TrailDb> databases, TimeProvider time)
{
    private const int DaysShown = 90;

    /// <summary>Keeps a check-in for the runner's today. An earlier one of the day stays, but no longer counts.</summary>
    public async Task<CheckInOutcome> SaveAsync(RunnerId runner, CheckInEntry entry, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Read() is CheckInReading.Refused(var problems))
        {
            return new CheckInOutcome.Refused(problems);
        }

        var answers = ((CheckInReading.Read)entry.Read()).Answers;
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.WriteAsync<CheckInOutcome>(
            async token =>
            {
                var now = time.GetUtcNow();
                var checkIn = new CheckIn(CheckInId.New(), runner, await RunnerDay.AtAsync(db, runner, now, token), now.UtcDateTime, answers);
                db.CheckIns.Add(checkIn);
                await db.SaveChangesAsync(token);
                return new CheckInOutcome.Kept(checkIn.Id);
            },
            ct);
    }

    /// <summary>How the runner is today, and what they told in the last three months.</summary>
    public async Task<ReadinessView> LookAsync(RunnerId runner, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var today = await RunnerDay.AtAsync(db, runner, time.GetUtcNow(), ct);
        var facts = await ReadinessFacts.LoadAsync(db, runner, today, ct);
        var since = today.AddDays(-DaysShown);
        var kept = await db.CheckIns.OwnedBy(runner).AsNoTracking()
            .Where(c => c.LocalDate > since && c.LocalDate <= today)
            .OrderByDescending(c => c.LocalDate).ThenByDescending(c => c.MadeUtc).ThenByDescending(c => c.Id)
            .ToListAsync(ct);
        DateOnly? day = null;
        var rows = new List<CheckInRow>(kept.Count);
        foreach (var checkIn in kept)
        {
            bool counts = checkIn.LocalDate != day;
            day = checkIn.LocalDate;
            rows.Add(new CheckInRow(checkIn.Id, checkIn.LocalDate, checkIn.MadeUtc, checkIn.Answers, counts ? facts.On(checkIn.LocalDate).Colour : null));
        }

        return new ReadinessView(
            today,
            facts.On(today),
            facts.CheckIns.FirstOrDefault(c => c.Date == today)?.Answers,
            Signs.Of(today, facts.CheckIns, facts.Runs),
            Signs.LastTooLong(today, facts.CheckIns, facts.Runs),
            Baseline.Before(facts.CheckIns, today.AddDays(1)),
            rows);
    }

    /// <summary>Everything the runner ever told, in order, for their own download.</summary>
    public async Task<IReadOnlyList<CheckIn>> AllAsync(RunnerId runner, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.CheckIns.OwnedBy(runner).AsNoTracking()
            .OrderBy(c => c.LocalDate).ThenBy(c => c.MadeUtc).ThenBy(c => c.Id).ToListAsync(ct);
    }

    /// <summary>Deletes one check-in. The answer is what <see cref="PutBackAsync"/> needs; empty where there is none.</summary>
    public Task<IReadOnlyList<CheckIn>> DeleteAsync(RunnerId runner, CheckInId id, CancellationToken ct = default) =>
        RemoveAsync(runner, all => all.Where(c => c.Id == id), ct);

    /// <summary>Deletes all check-ins of the runner. The answer is what <see cref="PutBackAsync"/> needs.</summary>
    public Task<IReadOnlyList<CheckIn>> DeleteAllAsync(RunnerId runner, CancellationToken ct = default) =>
        RemoveAsync(runner, all => all, ct);

    /// <summary>Puts deleted check-ins back under their own ids; others' are left out.</summary>
    public async Task PutBackAsync(RunnerId runner, IReadOnlyList<CheckIn> removed, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(removed);
        await using var db = await databases.CreateDbContextAsync(ct);
        await db.WriteAsync(
            async token =>
            {
                var known = await db.CheckIns.OwnedBy(runner).Select(c => c.Id).ToHashSetAsync(token);
                db.CheckIns.AddRange(removed.Where(c => c.RunnerId == runner && !known.Contains(c.Id)));
                return await db.SaveChangesAsync(token);
            },
            ct);
    }

    private async Task<IReadOnlyList<CheckIn>> RemoveAsync(
        RunnerId runner, Func<IQueryable<CheckIn>, IQueryable<CheckIn>> which, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.WriteAsync<IReadOnlyList<CheckIn>>(
            async token =>
            {
                var removed = await which(db.CheckIns.OwnedBy(runner)).AsNoTracking().ToListAsync(token);
                await which(db.CheckIns.OwnedBy(runner)).ExecuteDeleteAsync(token);
                return removed;
            },
            ct);
    }
}

/// <summary>What came of a check-in.</summary>
public abstract record CheckInOutcome
{
    private CheckInOutcome()
    {
    }

    /// <summary>It is kept.</summary>
    public sealed record Kept(CheckInId Id) : CheckInOutcome;

    /// <summary>Something is missing, out of range or contradicts itself; nothing was kept.</summary>
    public sealed record Refused(IReadOnlyList<CheckInProblem> Problems) : CheckInOutcome;
}

/// <summary>How a runner is.</summary>
/// <param name="Today">Their local day.</param>
/// <param name="Light">Its light.</param>
/// <param name="Answers">What they told today; null where they did not check in.</param>
/// <param name="Signs">Today's signs of tiredness and of injury.</param>
/// <param name="IsTiredTooLong">Whether they were tired for more than two weeks.</param>
/// <param name="Usual">Their own usual; null where too little is known.</param>
/// <param name="Rows">What they told, newest first.</param>
public sealed record ReadinessView(
    DateOnly Today, Light Light, CheckInAnswers? Answers, IReadOnlyList<Sign> Signs, bool IsTiredTooLong, Baseline? Usual, IReadOnlyList<CheckInRow> Rows);

/// <summary>One check-in.</summary>
/// <param name="Id">Which.</param>
/// <param name="Date">Its local day.</param>
/// <param name="MadeUtc">When, in UTC.</param>
/// <param name="Answers">What was told.</param>
/// <param name="Colour">The light of its day; null where a later check-in stands in its place.</param>
public sealed record CheckInRow(CheckInId Id, DateOnly Date, DateTime MadeUtc, CheckInAnswers Answers, LightColour? Colour);
