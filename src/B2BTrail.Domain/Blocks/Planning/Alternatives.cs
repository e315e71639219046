using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>Ways out of a target that is out of reach, each proved by planning again under the same availability.</summary>
internal sealed partial class Alternatives
{
    private readonly WeekSolver _solved;
    private readonly AlternativeSearch _search;
    private readonly BlockRequest _request;

    private Alternatives(WeekSolver solved) => (_solved, _search, _request) = (solved, new AlternativeSearch(solved), solved.InSteps.Request);

    internal static WaysOut To(WeekSolver solved) => new Alternatives(solved).All();

    private WaysOut All()
    {
        List<Alternative> alone = [.. Alone()];
        var together = alone.Exists(way => way.IsFeasible) ? null : Two(alone);
        var smaller = LoweredRequests()
            .Select(request => (Request: request, Asked: RequestInSteps.AskedMeters(request)))
            .Select(lowered => AlternativeSearch.Try(AlternativeChange.SmallerTarget, lowered.Asked, lowered.Request, lowered.Asked))
            .FirstOrDefault(way => way is { IsFeasible: true });
        var race = OtherRace();
        var found = alone.Append(together).Append(race).Append(smaller).OfType<Alternative>()
            .OrderByDescending(way => way.IsFeasible)
            .ThenBy(way => way.Change is AlternativeChange.OtherRace or AlternativeChange.SmallerTarget)
            .ThenByDescending(way => way.Reaches.Meters)
            .Take(Rules.WaysOutMost.Count)
            .ToList();
        return new WaysOut(found, NotThisYear(alone, together, race, found.Count == 0));
    }

    /// <summary>The two changes that together reach most, where none alone reaches the target.</summary>
    private Alternative? Two(List<Alternative> alone)
    {
        var changes = Largest(alone);
        var pairs = from first in Enumerable.Range(0, changes.Count)
                    from second in Enumerable.Range(first + 1, changes.Count - first - 1)
                    let request = changes[second].Make(changes[first].Make(_request))
                    select (One: changes[first], Other: changes[second], Request: request, Reaches: AlternativeSearch.Estimate(request));
        double atLeast = Math.Max(_search.Worthwhile, alone.Count == 0 ? 0 : alone.Max(way => way.Reaches.Meters) + _solved.InSteps.Step);
        var (one, other, both, _) = pairs.MaxBy(pair => pair.Reaches);
        if (both is null || AlternativeSearch.Try(AlternativeChange.Two, 0, both, atLeast) is not { } found)
        {
            return null;
        }

        return Smallest(found with { Parts = [one.Part, other.Part] }, one, other);
    }

    /// <summary>The least of both changes that together reach as much as the most of both: first the fewest weeks, then the least of the other.</summary>
    private Alternative Smallest(Alternative found, Candidate one, Candidate other)
    {
        var way = Smaller(found, one, other.Make, 0);
        var first = one.Of((int)way.Parts[0].Amount);
        return Smaller(way, other, first, 1);
    }

    private Alternative Smaller(Alternative found, Candidate change, Func<BlockRequest, BlockRequest> with, int part)
    {
        int most = (int)(change.Part.Amount / Math.Max(1, change.Step));
        if (change.Step == 0 || _search.Least(AlternativeChange.Two, change.Step, most, amount => with(change.Of(amount)(_request))) is not { } way
            || way.IsFeasible != found.IsFeasible || way.Reaches.Meters < found.Reaches.Meters * Rules.EstimateNear.Number && !way.IsFeasible)
        {
            return found;
        }

        var parts = found.Parts.ToArray();
        parts[part] = parts[part] with { Amount = way.Amount };
        return way with { Amount = 0, Parts = parts };
    }

    /// <summary>The single changes from which two are put together: as found, or the largest there is.</summary>
    private List<Candidate> Largest(List<Alternative> alone)
    {
        var limits = _solved.InSteps.Limits;
        List<Candidate> candidates = [];
        Add(AlternativeChange.MoreWeeks, WeeksLeft(), 1, (request, weeks) => ChangedRequest.Later(request, weeks));
        Add(AlternativeChange.MoreRunDays, Math.Min(1, Rules.RunDaysPerWeek.Bounds.High - _request.RunDaysPerWeek), 1, (request, more) => request with { RunDaysPerWeek = request.RunDaysPerWeek + more });
        Add(AlternativeChange.MoreFirstDayTime, Rules.FirstDayTime.Bounds.High - limits.FirstDay.Minutes, Rules.MoreTimeStep.Count, (request, minutes) => ChangedRequest.FirstDay(request, minutes));
        Add(AlternativeChange.MoreSecondDayTime, Rules.SecondDayTime.Bounds.High - limits.SecondDay.Minutes, Rules.MoreTimeStep.Count, (request, minutes) => ChangedRequest.SecondDay(request, minutes));
        Add(AlternativeChange.MoreWeekTime, Math.Min(Rules.MoreTimeMost.Count, Rules.WeekTime.Bounds.High - (limits.Week?.Minutes ?? Rules.WeekTime.Bounds.High)), Rules.MoreTimeStep.Count, (request, minutes) => ChangedRequest.Week(request, minutes));
        if (alone.Find(way => way.Change == AlternativeChange.OtherCadence) is { } cadence)
        {
            candidates.Add(new(new(AlternativeChange.OtherCadence, 0), 0, (request, _) => request with { Cadence = cadence.Request.Cadence }));
        }

        if (ChangedRequest.WeekShare(_request) is not null)
        {
            candidates.Add(new(new(AlternativeChange.MoreWeekShare, Rules.WeekShare.Bounds.High), 0, (request, _) => ChangedRequest.WeekShare(request) ?? request));
        }

        return candidates;

        void Add(AlternativeChange change, double most, int step, Func<BlockRequest, int, BlockRequest> make)
        {
            int amount = (int)most / step * step;
            if (amount > 0)
            {
                candidates.Add(new(new(change, amount), step, make));
            }
        }
    }

    /// <summary>The longest shorter race on this date that the plan is enough for.</summary>
    private Alternative? OtherRace()
    {
        if (_request.Goal is not Goal.Race goal)
        {
            return null;
        }

        foreach (double meters in Rules.UsualRaces.Where(race => race < goal.Distance.Meters && BlockTarget.Reaches(_search.Reached, RaceDemand.Pair(race))).Reverse())
        {
            double climb = (goal.Ascent?.Meters ?? 0) * meters / goal.Distance.Meters;
            var shorter = _request with
            {
                Goal = goal with { Distance = new Distance(meters), Ascent = goal.Ascent is null ? null : Climb.FromMeters(Math.Floor(climb)) },
                Target = Target.FromGoal,
            };
            foreach (var request in SmallerRequests(shorter, PairsThatCount()).Prepend(shorter))
            {
                if (AlternativeSearch.Try(AlternativeChange.OtherRace, meters, request, _search.Reached) is { IsFeasible: true } way)
                {
                    return way;
                }
            }
        }

        return null;
    }

    /// <summary>Requests for a pair in whole halves of a unit, as a runner says it, the largest that is no more than the plan reaches first.</summary>
    private IEnumerable<BlockRequest> LoweredRequests()
    {
        double half = _request.Unit.Meters() / 2;
        double halves = Math.Floor((_search.Reached / half) + Tolerance.Typed);
        return SmallerRequests(_request, Enumerable.Range(0, Rules.EstimateTries.Count + 1).Select(fewer => (halves - fewer) * half));
    }

    /// <summary>The pair that the plan reaches, and larger ones that it is still enough for.</summary>
    private IEnumerable<double> PairsThatCount()
    {
        double most = Math.Min(RequestInSteps.AskedMeters(_request), _search.Reached / Rules.FeasibleShare.Number);
        int tries = Rules.EstimateTries.Count;
        return Enumerable.Range(0, tries + 1).Select(part => _search.Reached + ((most - _search.Reached) * part / tries));
    }

    /// <summary>
    /// Requests for pairs, the likeliest first. A smaller pair asks for smaller weeks, which may not carry it: then it keeps the largest week of
    /// the plan that reached it, or the one it was headed for.
    /// </summary>
    private IEnumerable<BlockRequest> SmallerRequests(BlockRequest request, IEnumerable<double> pairs)
    {
        var peak = _solved.InSteps.Meters(_solved.LargestWeek);
        var headed = _solved.InSteps.Meters(_solved.InSteps.PeakWeek);
        return from pair in pairs
               where pair > 0
               from week in (Distance?[])[request.Target.PeakWeek, peak, headed]
               select ChangedRequest.Pair(request, new Distance(pair), week);
    }

    /// <summary>What is in reach by the date, and from when on this race is, where it is far out of reach or nothing reaches it.</summary>
    private PlanNotice? NotThisYear(List<Alternative> alone, Alternative? together, Alternative? race, bool hasNoWay)
    {
        var calendar = _solved.InSteps.Calendar;
        bool isFar = _search.Reached < Rules.NotThisYearBelow.Number * RequestInSteps.AskedMeters(_request) && calendar.Weeks < Rules.NotThisYearWeeks.Count;
        bool isNever = !alone.Exists(way => way.IsFeasible) && together is not { IsFeasible: true };
        if (!isFar && !isNever && !hasNoWay)
        {
            return null;
        }

        var later = alone.Find(way => way is { Change: AlternativeChange.MoreWeeks, IsFeasible: true })
            ?? (together is { IsFeasible: true } && together.Parts.Any(part => part.Change == AlternativeChange.MoreWeeks) ? together : null)
            ?? (alone.Exists(way => way.IsFeasible) || together is { IsFeasible: true } ? null : WithLargerBase());
        bool isCovered = _request.Goal is Goal.Race goal && goal.Distance.Meters <= LongestRun();
        int weeks = later is null ? 0 : (DateOf(later.Request).DayNumber - DateOf(_request).DayNumber) / WeekIndex.Length;
        return new PlanNotice(PlanNoticeCode.NotThisYear, Rules.FeasibleShare.Basis)
        {
            To = DateOf(_request),
            Value = calendar.IsShort ? null : _solved.InSteps.Meters(_solved.Reached),
            Reference = new Distance(RequestInSteps.AskedMeters(_request)),
            RaceInReach = isCovered ? null : race is null ? LongestRunRace() : new Distance(race.Amount),
            IsRaceCovered = isCovered,
            FirstDate = later is null ? null : DateOf(later.Request),
            Count = later is null ? null : weeks,
            Takes = later?.Parts.Where(part => part.Change != AlternativeChange.MoreWeeks).ToList() ?? [],
            WeekToStartFrom = later is not null && later.Request.Current.Weekly > _request.Current.Weekly ? later.Request.Current.Weekly : null,
        };
    }

    /// <summary>The smallest base, of those tried, from which a later date reaches the target. The long runs grow with the week, or it would not be the same runner.</summary>
    private Alternative? WithLargerBase()
    {
        foreach (double times in Rules.LargerBases)
        {
            var now = _request.Current;
            double unit = _request.Unit.Meters();
            double weekly = Math.Ceiling(now.Weekly.Meters * times / unit) * unit;
            double longer = weekly / Math.Max(unit, now.Weekly.Meters);
            var more = _request with
            {
                Current = now with { Weekly = new Distance(weekly), LongestRun = now.LongestRun * longer, LargestTwoDay = now.LargestTwoDay is { } two ? two * longer : null },
            };
            foreach (var request in (BlockRequest[])[more, WithMostTime(more)])
            {
                if (AlternativeSearch.IsNearTarget(ChangedRequest.Later(request, WeeksLeft()))
                    && _search.Least(AlternativeChange.MoreWeeks, 1, WeeksLeft(), weeks => ChangedRequest.Later(request, weeks), isPartTold: false) is { } way)
                {
                    return way with { Parts = [.. TimeAdded(request)] };
                }
            }
        }

        return null;
    }

    private static BlockRequest WithMostTime(BlockRequest request) => request with
    {
        Limits = request.Limits with
        {
            FirstDay = Duration.FromMinutes(Rules.FirstDayTime.Bounds.High),
            SecondDay = Duration.FromMinutes(Rules.SecondDayTime.Bounds.High),
            Week = BlockLimits.OfToday(request).Week is null ? null : Duration.FromMinutes(Rules.WeekTime.Bounds.High),
        },
    };

    private IEnumerable<AlternativePart> TimeAdded(BlockRequest to)
    {
        var (now, then) = (_solved.InSteps.Limits, BlockLimits.OfToday(to));
        (AlternativeChange Change, Duration Now, Duration Then)[] times =
        [
            (AlternativeChange.MoreFirstDayTime, now.FirstDay, then.FirstDay),
            (AlternativeChange.MoreSecondDayTime, now.SecondDay, then.SecondDay),
            (AlternativeChange.MoreWeekTime, now.Week ?? default, then.Week ?? default),
        ];
        return times.Where(time => time.Then > time.Now).Select(time => new AlternativePart(time.Change, time.Then.Minutes - time.Now.Minutes));
    }

    /// <summary>The longest usual race within the longest run of the plan, or the shortest within twice that; null where even that is too long.</summary>
    private Distance? LongestRunRace()
    {
        double longest = LongestRun();
        double most = Math.Max(longest, Math.Min(Rules.UsualRaces[0], longest * Rules.RaceAgainstLongest.Number));
        return _request.Goal is Goal.Race goal && Rules.UsualRaces.LastOrDefault(meters => meters <= most && meters < goal.Distance.Meters) is > 0 and var race
            ? new Distance(race)
            : null;
    }

    /// <summary>The longest run of the plan, or of today where there is time for a taper only, in meters.</summary>
    private double LongestRun()
    {
        int longest = _solved.InSteps.Calendar.IsShort ? _solved.InSteps.Longest : 0;
        foreach (int steps in _solved.Days)
        {
            longest = Math.Max(longest, steps);
        }

        return _solved.InSteps.Meters(longest).Meters;
    }

    private static DateOnly DateOf(BlockRequest request) => request.Goal switch
    {
        Goal.Race race => race.Date,
        Goal.PairBy pair => pair.Date,
        _ => throw new InvalidOperationException("A goal is a race or a pair."),
    };

    /// <summary>A change to put together with another: at most so much of it, in steps of an amount, 0 where there is only one.</summary>
    private sealed record Candidate(AlternativePart Part, int Step, Func<BlockRequest, int, BlockRequest> Change)
    {
        internal BlockRequest Make(BlockRequest request) => Change(request, (int)Part.Amount);

        internal Func<BlockRequest, BlockRequest> Of(int amount) => request => Change(request, amount);
    }
}
