using B2BTrail.Domain.Blocks;

namespace B2BTrail.Domain.Tests.Blocks.Planning;

/// <summary>
/// What must be true of the hard sessions, the climb and the times of any block, worked out from its sessions alone. Times are estimates at the
/// pace of each kind; the runner's limits are kept at training pace, so that a second day may take a little longer than its cap.
/// </summary>
internal sealed class HardSessionInvariants
{
    private const double Mile = 1609.344;

    private readonly BlockDraft _block;
    private readonly BlockRequest _request;
    private readonly SessionDraft[] _days;
    private readonly SortedSet<string> _broken = [];

    private HardSessionInvariants(BlockDraft block, BlockRequest request)
    {
        (_block, _request) = (block, request);
        _days = [.. block.Weeks.SelectMany(w => w.Sessions)];
    }

    /// <summary>The names of the invariants that a block breaks.</summary>
    internal static IReadOnlyCollection<string> Broken(BlockDraft block, BlockRequest request)
    {
        var check = new HardSessionInvariants(block, request);
        check.Doses();
        check.Places();
        check.Growth();
        check.Climb();
        check.Times();
        check.Purposes();
        return check._broken;
    }

    private static bool IsHard(SessionDraft s) => s.Kind == SessionKind.Quality;

    private static bool IsLong(SessionDraft s) => s.Kind is SessionKind.Long or SessionKind.PairFirst or SessionKind.PairSecond;

    private DateOnly? RaceDate => (_request.Goal as Goal.Race)?.Date;

    private double RaceClimb => _request.Goal is Goal.Race { Ascent: { } ascent } race ? ascent.Meters / race.Distance.Meters * 1000 : 0;

    private void Doses()
    {
        foreach (var week in _block.Weeks)
        {
            double minutes = week.Distance.Meters / 1000 * _request.PerKilometer(SessionKind.Easy) / 60;
            Require("OneHardRunAWeek", week.Sessions.Count(IsHard) <= 1);
            foreach (var s in week.Sessions)
            {
                bool saysSo = s.Structure is { } parts && s.Workout is not null && s.Purpose == SessionPurpose.Hard
                    && parts.Steps[0].Kind == StepKind.WarmUp && parts.Steps[^1].Kind == StepKind.CoolDown
                    && parts.Steps.Single(p => p.Times > 1) is { Steps: [{ Kind: StepKind.Hard, Rpe: not null, Manner: not null }, { Manner: not null }] };
                Require("HardRunsSayWhatToDo", IsHard(s) ? saysSo : s.Structure is null && s.Workout is null);
                if (!IsHard(s) || s.Structure is null)
                {
                    continue;
                }

                double hard = s.Structure.Hard.Minutes;
                var (most, share) = s.Workout switch
                {
                    Workout.HillRepeats => (week.Distance.Meters >= (55 * Mile) - 1 ? 30 : 24, 0.08),
                    Workout.Fartlek => (24, 0.08),
                    Workout.Tempo => (40, 0.10),
                    Workout.SteadyClimb => (45, 0.12),
                    _ => (10, 1),
                };
                double top = most * (_request.Habits.FirstUltra ? 0.75 : 1);
                top = week.Distance.Meters < (30 * Mile) - 1 ? Math.Min(top, 18) : top;
                double part = week.Kind == WeekKind.Pair ? 0.6 : week.Kind is WeekKind.Taper or WeekKind.Race && s.Workout != Workout.Downhill ? 0.5 : 1;
                Require("HardMinutesWithinDose", hard <= (Math.Min(top, share * minutes) * part) + 0.01);
                Require("HardMinutesWithinDose", week.Distance.Meters >= (20 * Mile) - 1);
                Require("HardRunKeepsItsDistance", s.Structure.Whole <= s.Duration && s.Structure.Whole.Seconds <= (s.Distance.Meters / 1000 * _request.PerKilometer(s.Kind)) + 1);
            }
        }
    }

    private void Places()
    {
        var full = _block.Weeks.Where(w => w.Kind is WeekKind.Pair or WeekKind.Long && w.Role is null or WeekRole.Plateau
            && !w.Sessions.Any(s => s.Kind == SessionKind.Race)).ToList();
        foreach (var (last, next) in full.Zip(full.Skip(1)))
        {
            Require("HardRunsHaveAPlace", next.Distance.Meters >= (30 * Mile) - 1 || !last.Sessions.Any(IsHard) || !next.Sessions.Any(IsHard));
        }

        if (_request.Cadence != Cadence.EverySecondWeek || _request.Habits.FirstUltra)
        {
            Require("HardRunsHaveAPlace", !full.Any(w => w.Kind == WeekKind.Pair && w.Sessions.Any(s => IsHard(s) && s.Workout != Workout.Downhill)));
        }

        int early = _request.Current.Weekly.Meters <= (22 * Mile) + 1 ? 3 : 2;
        foreach (var week in _block.Weeks)
        {
            bool isHard = week.Sessions.Any(IsHard);
            Require("NoHardRunInStepBack", !isHard || (week.Kind != WeekKind.StepBack && week.Role is null or WeekRole.Plateau));
            Require("NoEarlyHardRun", !isHard || week.Number > early);
            Require("HardRunsHaveAPlace", !isHard || _request.Habits.HardSessions != HardSessionHabit.None);
        }

        for (int day = 0; day < _days.Length; day++)
        {
            if (!IsHard(_days[day]))
            {
                continue;
            }

            Require("NoHardRunInLastWeek", RaceDate is not { } race || race.DayNumber - _days[day].Date.DayNumber > 9);
            Require("HardRunsHaveAPlace", !At(day - 1, s => IsLong(s) || s.Kind == SessionKind.Race) && !At(day + 1, IsLong));
            Require("HardRunsHaveAPlace", !At(day + 1, IsNear) && !At(day + 2, IsNear));
        }

        static bool IsNear(SessionDraft s) => s.Kind is SessionKind.PairFirst or SessionKind.PairSecond or SessionKind.Race;
    }

    private bool At(int day, Func<SessionDraft, bool> holds) => day >= 0 && day < _days.Length && holds(_days[day]);

    private void Growth()
    {
        foreach (var kind in _days.Where(s => IsHard(s) && s.Structure is not null).GroupBy(s => s.Workout))
        {
            var minutes = kind.Select(s => s.Structure!.Hard.Minutes).ToList();
            Require("HardMinutesGrowByARung", minutes.Zip(minutes.Skip(1)).All(two => two.Second <= two.First + 10));
            string rungs = kind.Key switch
            {
                Workout.HillRepeats => "6×1 6×2 5×3 6×3 8×3 6×5",
                Workout.Fartlek => "8×1 6×2 8×2 10×2 8×3",
                Workout.Tempo => "3×5 3×6 3×8 2×12 3×10 3×12 2×20",
                Workout.SteadyClimb => "2×8 2×10 3×10 2×20 3×15",
                _ => "4×1 6×1 8×1",
            };
            var ladder = rungs.Split(' ').ToList();
            var at = kind.Select(s => s.Structure!.Steps.Single(p => p.Times > 1)).Select(p => ladder.IndexOf($"{p.Times}×{p.Steps[0].Duration.Minutes:0}")).ToList();
            Require("HardMinutesGrowByARung", at[0] == 0 && at.Zip(at.Skip(1)).All(two => two.First >= 0 && two.Second <= two.First + 1));
        }
    }

    private void Climb()
    {
        if (RaceClimb == 0)
        {
            Require("ClimbStartsFromToday", _block.Weeks.All(w => w.Ascent.Meters == 0));
            return;
        }

        Require("AssumedIsTold", _request.Current.WeeklyAscent is null == _block.Notices.Any(n => n.Code == PlanNoticeCode.AssumedClimb));
    }

    private void Times()
    {
        foreach (var s in _days.Where(s => s.Kind != SessionKind.Rest))
        {
            double level = _request.PerKilometer(s.Kind) / (1 + (RaceClimb / 100));
            double effort = (s.Distance.Meters / 1000) + (RaceClimb > 0 ? s.Ascent.Meters / 100 : 0);
            Require("EstimateSaysHow", s.Estimate is { } e && e.From < s.Duration && e.To > s.Duration && e.Pace == _request.TrailPace);
            if (s.Kind == SessionKind.Race)
            {
                double fade = Math.Max(1, Math.Pow(s.Distance.Meters / 50_000, 0.10));
                Require("RaceDaySlowsWithDistance", Math.Abs(s.Duration.Seconds - (effort * level * fade)) <= 1);
                Require("RaceDaySlowsWithDistance", s.Estimate!.From.Seconds <= (s.Duration.Seconds * 0.96) + 1 && s.Estimate.To.Seconds >= (s.Duration.Seconds * 1.04) - 1);
                continue;
            }

            double factor = s.Purpose switch
            {
                SessionPurpose.Recovery => 1.08,
                SessionPurpose.Long or SessionPurpose.PairFirst => 1,
                SessionPurpose.PairSecond => 1.04,
                _ => 1.03,
            };
            double quicker = s.Workout is Workout.Tempo or Workout.Fartlek ? s.Structure?.Hard.Seconds ?? 0 : 0;
            double ofQuicker = quicker / (0.86 * level);
            Require("HardRunHasItsOwnPace", Math.Abs(s.Duration.Seconds - (((effort - ofQuicker) * level * factor) + quicker)) <= 1);
        }
    }

    private void Purposes()
    {
        for (int day = 0; day < _days.Length; day++)
        {
            var s = _days[day];
            Require("EverySessionSaysWhatFor", s.Purpose switch
            {
                SessionPurpose.Rest => s.Kind == SessionKind.Rest,
                SessionPurpose.Hard => IsHard(s),
                SessionPurpose.Long => s.Kind == SessionKind.Long,
                SessionPurpose.PairFirst => s.Kind == SessionKind.PairFirst,
                SessionPurpose.PairSecond => s.Kind == SessionKind.PairSecond,
                SessionPurpose.Race => s.Kind == SessionKind.Race && s.Date == RaceDate,
                SessionPurpose.TuneUp => s.Kind == SessionKind.Race && s.Date != RaceDate,
                SessionPurpose.Recovery => s.Kind == SessionKind.Easy && (At(day - 1, IsDemanding) || At(day + 1, IsDemanding)),
                SessionPurpose.Easy or SessionPurpose.MediumLong => s.Kind == SessionKind.Easy,
                _ => false,
            });
        }

        static bool IsDemanding(SessionDraft s) => IsLong(s) || IsHard(s) || s.Kind == SessionKind.Race;
    }

    private void Require(string invariant, bool holds)
    {
        if (!holds)
        {
            _broken.Add(invariant);
        }
    }
}
