using B2BTrail.Domain.Blocks;
using Microsoft.EntityFrameworkCore;
using static B2BTrail.Data.Tests.Sqlite.Fixtures.FactText;

namespace B2BTrail.Data.Tests.Sqlite.Fixtures;

/// <summary>What a store holds of blocks and their plans, as the lines of <see cref="EarlierStore.Facts"/>.</summary>
internal static class PlanFacts
{
    public static async Task<List<string>> ReadAsync(TrailDb db)
    {
        var lines = new List<string>();
        foreach (var block in await db.Blocks.AsNoTracking().WithWeeks().ToListAsync())
        {
            Kept(lines, block);
            Drafted(lines, block.StartDate, block.FirstPlan);
            foreach (var week in block.Weeks)
            {
                lines.Add($"week {week.Number} {Date(week.StartDate)} {week.Phase} {week.Kind}");
                lines.AddRange(week.Sessions.Select(s => $"session {Of(s.Standing)}"));
            }

            await ChangesAsync(lines, db, block);
        }

        return lines;
    }

    private static void Kept(List<string> lines, Block block)
    {
        var request = block.Request;
        string start = Date(block.StartDate);
        lines.Add($"block {start} {Date(block.EndDate)} {block.Version} {Utc(block.KeptUtc)} {block.Name}");
        lines.Add(
            $"request {start} {Date(request.StartDate)} {Number(request.Current.Weekly.Meters)} {Number(request.Current.LongestRun.Meters)} "
            + $"{Number(request.Current.LargestTwoDay?.Meters)} {request.RunDaysPerWeek} {request.FirstDay} {request.Cadence} {request.Shape} "
            + $"{Number(request.TrailPace.SecondsPerKilometer)}");
        var (date, distance, ascent) = request.Goal switch
        {
            Goal.Race race => (race.Date, race.Distance, race.Ascent),
            Goal.PairBy pair => (pair.Date, pair.Pair, null),
            _ => throw new InvalidOperationException(),
        };
        string blocked = request.BlockedDates.Count == 0 ? "-" : string.Join(',', request.BlockedDates.Select(d => Date(d)));
        lines.Add(
            $"goal {start} {Date(date)} {Number(distance.Meters)} {Number(ascent?.Meters)} {Number(request.Target.Pair?.Meters)} "
            + $"{Number(request.Target.PeakWeek?.Meters)} {blocked}");
        Moved(lines, start, request.Limits);
    }

    /// <summary>The limits that the runner moved: what is kept and differs from what is shipped.</summary>
    private static void Moved(List<string> lines, string start, MovedLimits limits)
    {
        Add("FirstDay", limits.FirstDay?.Seconds, 18_000);
        Add("SecondDay", limits.SecondDay?.Seconds, 14_400);
        Add("OtherDay", limits.OtherDay?.Seconds, 7_200);
        Add("Week", limits.Week?.Seconds, null);
        Add("WeekRamp", limits.WeekRamp, 0.10);
        Add("SessionSpike", limits.SessionSpike, 0.10);
        Add("PairGrowth", limits.PairGrowth, 0.15);
        Add("WeekShare", limits.WeekShare, 0.65);

        void Add(string name, double? value, double? shipped)
        {
            if (value is not null && value != shipped)
            {
                lines.Add($"limit {start} {name} {Number(value)}");
            }
        }
    }

    private static void Drafted(List<string> lines, DateOnly start, BlockDraft draft)
    {
        lines.Add($"pair {Date(start)} {Number(draft.Step.Meters)} {Number(draft.PairTarget.Asked.Meters)} {Number(draft.PairTarget.Reached.Meters)}");
        lines.AddRange(draft.LimitsThatBound.Select(limit => $"bound {Date(start)} {limit.Code} {limit.Weeks} {limit.Basis}"));
        lines.AddRange(draft.Weeks.SelectMany(w => w.Sessions).Select(s =>
            $"draft {Date(s.Date)} {s.Kind} {Number(s.Distance.Meters)} {s.Duration.Seconds} {Of(s.Why)}"));
    }

    private static async Task ChangesAsync(List<string> lines, TrailDb db, Block block)
    {
        foreach (var revision in await db.PlanRevisions.AsNoTracking().Where(r => r.BlockId == block.Id).ToListAsync())
        {
            lines.Add($"revision {revision.Number} {revision.Cause} {Text(revision.Of)}");
            lines.AddRange(revision.Change.Sessions.Select(d => $"change {revision.Number} | {Of(d.Before)} | {Of(d.After)}"));
        }

        foreach (var replanning in await db.Replannings.AsNoTracking().Where(r => r.BlockId == block.Id).ToListAsync())
        {
            lines.AddRange(replanning.Days.Select(d => $"replanned {replanning.Number} {Date(d.Date)} {Of(d.Why)}"));
        }

        lines.AddRange((await db.ReplanAnswers.AsNoTracking().Where(a => a.BlockId == block.Id).ToListAsync())
            .Select(a => $"reply {a.Cause} {a.Reply} {Date(a.Day)}"));
        lines.AddRange((await db.CalendarFeeds.AsNoTracking().Where(f => f.BlockId == block.Id).ToListAsync())
            .Select(f => $"feed {Date(block.StartDate)} {Utc(f.CreatedUtc)}"));
    }

    private static string Of(StandingSession session) =>
        $"{Date(session.Date)} {session.Kind} {Text(session.Workout)} {Number(session.Distance.Meters)} {Number(session.Ascent.Meters)} {session.Duration.Seconds} "
        + $"{session.Origin.Draft} {Date(session.Origin.Date)} {session.Lock}";

    private static string Of(IReadOnlyList<Reason> why) => string.Join(',', why.Select(r => string.Join(
        ':',
        r.Code,
        r.Role,
        r.Basis,
        Number(r.Value?.Meters),
        Number(r.Limit?.Meters),
        Number(r.Reference?.Meters),
        Number(r.Factor),
        Text(r.Count))));
}
