using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>Writes a solved block out as sessions with their purpose, parts, climb, time, effort and reasons.</summary>
internal sealed class DraftWriter
{
    private readonly WeekSolver _solved;
    private readonly RequestInSteps _inSteps;
    private readonly SessionKind[] _kinds;
    private readonly Phase[] _phases;
    private readonly HardSessions _hard;
    private readonly ClimbPlan _climb;
    private readonly Purposes _purposes;
    private readonly RunningTime _time;
    private readonly ReasonWriter _reasons;

    private DraftWriter(WeekSolver solved)
    {
        (_solved, _inSteps) = (solved, solved.InSteps);
        var weekKinds = new WeekKind[solved.Weeks.Length];
        for (int week = 0; week < weekKinds.Length; week++)
        {
            weekKinds[week] = solved.Weeks[week].Kind;
        }

        _kinds = DayKinds.Of(solved);
        _phases = WeekKinds.PhasesOf(weekKinds);
        _hard = HardSessions.Choose(solved, _kinds, _phases);
        _climb = ClimbPlan.Of(solved, _kinds, _phases, _hard);
        _purposes = new Purposes(solved, _kinds);
        _time = new RunningTime(_inSteps.Request);
        _reasons = new ReasonWriter(solved, _climb, _kinds, _hard);
    }

    internal static BlockDraft Write(SolvedBlock block)
    {
        var writer = new DraftWriter(block.Weeks);
        var inSteps = writer._inSteps;
        var weeks = new WeekDraft[writer._phases.Length];
        for (var week = new WeekIndex(0); week < weeks.Length; week++)
        {
            weeks[week] = writer.Week(week);
        }

        var target = new PairTarget(new Distance(RequestInSteps.AskedMeters(inSteps.Request)), inSteps.Meters(block.Weeks.Reached))
        {
            ReachedOn = block.Weeks.ReachedOn is { } day ? inSteps.Calendar.Start.AddDays(day) : null,
        };
        return new BlockDraft(new Distance(inSteps.Step), target, block.LimitsThatBound, weeks)
        {
            Generation = inSteps.Limits.Generation,
            Notices = NoticeWriter.Of(block.Weeks, weeks, writer._hard.LeftOut),
        };
    }

    private WeekDraft Week(WeekIndex week)
    {
        var sessions = new SessionDraft[Math.Min(WeekIndex.Length, _inSteps.Calendar.Days - week.Start)];
        for (int place = 0; place < sessions.Length; place++)
        {
            sessions[place] = Session(week.Day(place));
        }

        var solved = _solved.Weeks[week];
        return new WeekDraft(week + 1, _inSteps.Calendar.Start.AddDays(week.Start), _phases[week], solved.Kind, sessions) { Role = solved.Role };
    }

    private SessionDraft Session(DayIndex day)
    {
        if (_kinds[day] == SessionKind.Race)
        {
            if (day == _inSteps.Calendar.Days - 1 && _inSteps.Request.Goal is Goal.Race race)
            {
                return Race(day, race.Distance, race.Ascent, null);
            }

            var other = _inSteps.Calendar.OtherRaces[day];
            return Race(day, other.Distance, other.Ascent, other.Name);
        }

        var kind = _kinds[day];
        var purpose = _purposes.Of(day);
        var hard = _hard.On(day);
        var distance = _inSteps.Meters(_solved.Days[day]);
        var ascent = new Climb(_climb.Meters[day]);
        var time = _time.Of(kind, purpose, distance, ascent, hard?.Quicker ?? default);
        var (warmUp, coolDown) = EasyEnds.Of(kind, time);
        return new SessionDraft(
            _inSteps.Calendar.Start.AddDays(day),
            kind,
            distance,
            ascent,
            time,
            hard?.Workout,
            hard?.Structure.Steps[0].Duration ?? warmUp,
            hard?.Structure.Steps[^1].Duration ?? coolDown,
            Effort.Of(kind, hard?.Workout, isLonger: day.Place == _solved.Weeks[day.Week].LongDay),
            _reasons.For(day))
        {
            Purpose = purpose,
            Structure = hard?.Structure,
            Strides = _hard.StridesOn(day),
            Estimate = kind.IsOnFoot ? _time.Estimate(time, hard?.Quicker ?? default) : null,
        };
    }

    private SessionDraft Race(DayIndex day, Distance distance, Climb? ascent, string? name)
    {
        var (time, estimate) = _time.OfRace(distance, ascent ?? default);
        return new SessionDraft(
            _inSteps.Calendar.Start.AddDays(day), SessionKind.Race, distance, ascent ?? default, time, null, default, default,
            Effort.Of(SessionKind.Race, null, isLonger: false), _reasons.For(day))
        {
            Purpose = _purposes.Of(day),
            Estimate = estimate,
            RaceName = name,
        };
    }
}
