using B2BTrail.Data;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Calendar;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Runners;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Weeks;

/// <summary>Sums up calendar weeks and months from the plan and the log whenever it is asked; no total is ever stored.</summary>
public sealed class WeekQueries(IDbContextFactory<TrailDb> dbFactory, RunnerSettingsService runners)
{
    /// <summary>
    /// Every calendar week that touches the range, empty ones too. Whole weeks are counted, also where the range cuts the first or last.
    /// </summary>
    /// <param name="runnerId">Whose weeks.</param>
    /// <param name="from">The first day of the range.</param>
    /// <param name="to">The last day of the range.</param>
    /// <param name="weekStart">The day on which weeks start; the runner's own where null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyList<WeekTotals>> WeeksAsync(
        RunnerId runnerId, DateOnly from, DateOnly to, DayOfWeek? weekStart = null, CancellationToken cancellationToken = default)
    {
        var firstDay = weekStart ?? (await runners.PreferencesAsync(runnerId, cancellationToken)).WeekStart;
        DateOnly[] starts = [.. CalendarWeek.StartsBetween(from, to, firstDay)];
        if (starts is [])
        {
            return [];
        }

        var (first, last) = (starts[0], starts[^1].AddDays(6));
        var origin = first.DayNumber;
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var weeks = await SumAsync(db, runnerId, (first, last), starts.Length, byMonth: false, cancellationToken);

        // A back-to-back belongs to the week of its day 1, and its day 2 may lie in the next.
        var pairs = await (
            from run in db.Runs.OwnedBy(runnerId)
            join session in db.Sessions.OwnedBy(runnerId) on run.SessionId equals (SessionId?)session.Id
            where session.Date >= first && session.Date <= last.AddDays(1)
                && (session.Kind == SessionKind.PairFirst || session.Kind == SessionKind.PairSecond)
            select new PairRun(
                session.Kind,
                session.Date,
                run.LocalDate,
                new Totals(
                    run.Distance.Meters,
                    run.Moving != null ? run.Moving.Value.Seconds : run.Elapsed != null ? run.Elapsed.Value.Seconds : 0,
                    run.Ascent != null ? run.Ascent.Value.Meters : 0),
                session.Kind == SessionKind.PairFirst ? 0 : db.Runs.OwnedBy(runnerId)
                    .Where(other => other.LocalDate > session.Date.AddDays(-7) && other.LocalDate <= session.Date)
                    .Sum(other => other.Distance.Meters))).ToListAsync(cancellationToken);

        var pairsByWeek = pairs.ToLookup(run => run.Week(origin));
        var secondsByWeek = pairs.Where(run => run.Kind == SessionKind.PairSecond).ToLookup(run => CalendarWeek.StartOf(run.RunOn, firstDay));
        return [.. starts.Select((start, index) =>
        {
            var week = weeks[index].ToTotals(start);
            return week with
            {
                Pair = PairOf([.. pairsByWeek[index]], week),
                OfEarlierPair = Sum(secondsByWeek[start].Where(run => run.Week(origin) != index)),
            };
        })];
    }

    /// <summary>Every month that touches the range, by the local dates of runs, empty ones too. Whole months are counted, as whole weeks are.</summary>
    /// <param name="runnerId">Whose months.</param>
    /// <param name="from">A day of the first month.</param>
    /// <param name="to">A day of the last month.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyList<WeekTotals>> MonthsAsync(RunnerId runnerId, DateOnly from, DateOnly to, CancellationToken cancellationToken = default)
    {
        var first = from.AddDays(1 - from.Day);
        var count = Math.Max(0, NumberOf(to) - NumberOf(from) + 1);
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var months = await SumAsync(db, runnerId, (first, first.AddMonths(count).AddDays(-1)), count, byMonth: true, cancellationToken);
        return [.. months.Select((sums, index) => AsMonth(sums.ToTotals(first.AddMonths(index))))];
    }

    private static int NumberOf(DateOnly month) => (month.Year * 12) + month.Month;

    private static WeekTotals AsMonth(WeekTotals sums)
    {
        var (first, second) = (sums.ByKind[SessionKind.PairFirst].Done, sums.ByKind[SessionKind.PairSecond].Done);
        return sums with
        {
            IsMonth = true,
            Mark = null,
            Pair = (first + second).Meters > 0 ? new WeekPair(first, second, EndsNextWeek: false, sums.Done.Meters) : null,
        };
    }

    /// <summary>Sums up the plan and the log over whole weeks, or whole months.</summary>
    private static async Task<Sheet[]> SumAsync(
        TrailDb db, RunnerId runnerId, (DateOnly First, DateOnly Last) days, int count, bool byMonth, CancellationToken cancellationToken)
    {
        var (first, last) = days;
        var (origin, month) = (first.DayNumber, NumberOf(first));

        // The plan as it stands, which is in rows. Block.FirstPlan is JSON: its sessions would be summed beside it, not in SQL.
        var planned = await (
            from session in db.FollowedSessions(runnerId)
            where session.Date >= first && session.Date <= last
            join week in db.Weeks on new { session.BlockId, Number = session.WeekNumber } equals new { week.BlockId, week.Number }
            group session by new { Index = byMonth ? (session.Date.Year * 12) + session.Date.Month - month : (session.Date.DayNumber - origin) / 7, session.Kind, Week = week.Kind } into part
            select new
            {
                part.Key.Index,
                part.Key.Kind,
                part.Key.Week,
                Sessions = part.Count(),
                Meters = part.Sum(s => s.Distance.Meters),
                Seconds = part.Sum(s => s.Duration.Seconds),
                Ascent = part.Sum(s => s.Ascent.Meters),
            }).ToListAsync(cancellationToken);

        var done = await (
            from run in db.Runs.OwnedBy(runnerId)
            where run.LocalDate >= first && run.LocalDate <= last
            join session in db.Sessions.OwnedBy(runnerId) on run.SessionId equals (SessionId?)session.Id into linked
            from session in linked.DefaultIfEmpty()
            group run by new { Index = byMonth ? (run.LocalDate.Year * 12) + run.LocalDate.Month - month : (run.LocalDate.DayNumber - origin) / 7, Kind = session == null ? null : (SessionKind?)session.Kind } into part
            select new
            {
                part.Key.Index,
                part.Key.Kind,
                Meters = part.Sum(r => r.Distance.Meters),
                Seconds = part.Sum(r => r.Moving != null ? r.Moving.Value.Seconds : r.Elapsed != null ? r.Elapsed.Value.Seconds : 0),
                Ascent = part.Sum(r => r.Ascent != null ? r.Ascent.Value.Meters : 0),
                Untimed = part.Count(r => r.Moving == null && r.Elapsed == null),
            }).ToListAsync(cancellationToken);

        var sums = Enumerable.Range(0, count).Select(_ => new Sheet()).ToArray();
        foreach (var part in planned)
        {
            sums[part.Index].Plan(part.Kind, part.Week, part.Sessions, new Totals(part.Meters, part.Seconds, part.Ascent));
        }

        foreach (var part in done)
        {
            sums[part.Index].Do(part.Kind, new Totals(part.Meters, part.Seconds, part.Ascent), part.Untimed);
        }

        return sums;
    }

    private static WeekPair? PairOf(List<PairRun> runs, WeekTotals week)
    {
        if (runs.Count == 0)
        {
            return null;
        }

        var seconds = runs.Where(run => run.Kind == SessionKind.PairSecond).ToList();
        var endsNextWeek = seconds.Exists(run => run.RunOn > week.StartDate.AddDays(6));
        return new WeekPair(
            Sum(runs.Where(run => run.Kind == SessionKind.PairFirst)),
            Sum(seconds),
            endsNextWeek,
            endsNextWeek ? seconds.Max(run => run.SevenDays) : week.Done.Meters);
    }

    private static Totals Sum(IEnumerable<PairRun> runs) => runs.Aggregate(default(Totals), (sum, run) => sum + run.Done);

    /// <summary>A run of a day of a back-to-back.</summary>
    /// <param name="Kind">Which day.</param>
    /// <param name="PlannedOn">The day of its session.</param>
    /// <param name="RunOn">The day of the run.</param>
    /// <param name="Done">The run.</param>
    /// <param name="SevenDays">What was run in the seven days that end with a day 2, in meters.</param>
    private sealed record PairRun(SessionKind Kind, DateOnly PlannedOn, DateOnly RunOn, Totals Done, double SevenDays)
    {
        public int Week(int origin) => (int)Math.Floor((PlannedOn.DayNumber - (Kind == SessionKind.PairSecond ? 1 : 0) - origin) / 7.0);
    }

    /// <summary>One week or month while it is being summed up.</summary>
    private sealed class Sheet
    {
        // A rest day asks for no run, so whatever was done on it was not planned.
        private const SessionKind Unplanned = SessionKind.Rest;

        private readonly Dictionary<SessionKind, PlannedAndDone> _kinds =
            SessionText.OnFootKinds.Append(Unplanned).ToDictionary(kind => kind, _ => default(PlannedAndDone));
        private readonly Dictionary<WeekKind, int> _sessions = [];
        private int _untimed;

        public void Plan(SessionKind kind, WeekKind week, int sessions, Totals totals)
        {
            _kinds[kind] = _kinds[kind] with { Planned = _kinds[kind].Planned + totals };
            _sessions[week] = _sessions.GetValueOrDefault(week) + sessions;
        }

        public void Do(SessionKind? planned, Totals totals, int untimed)
        {
            _untimed += untimed;
            var kind = planned ?? Unplanned;
            _kinds[kind] = _kinds[kind] with { Done = _kinds[kind].Done + totals };
        }

        public WeekTotals ToTotals(DateOnly start) => new(
            start,
            Sum(kind => kind.Planned),
            Sum(kind => kind.Done),
            SessionText.OnFootKinds.ToDictionary(kind => kind, kind => _kinds[kind]),
            _kinds[Unplanned],
            Mark())
        {
            Untimed = _untimed,
            PlannedDays = _sessions.Values.Sum(),
        };

        private Totals Sum(Func<PlannedAndDone, Totals> side) =>
            _kinds.Values.Aggregate(default(Totals), (sum, kind) => sum + side(kind));

        private WeekKind? Mark()
        {
            if (_sessions.Count == 0)
            {
                return null;
            }

            // On equal numbers the later kind in a block's order wins, so that a race week is never hidden by the taper before it.
            var most = _sessions.OrderByDescending(part => part.Value).ThenByDescending(part => part.Key).First().Key;
            return most is WeekKind.StepBack or WeekKind.Taper or WeekKind.Race ? most : null;
        }
    }
}
