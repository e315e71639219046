using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Tests.Blocks.Planning;

namespace B2BTrail.Domain.Tests.Blocks.Replanning;

/// <summary>What must be true of any plan as it stands after something of a proposal was accepted, worked out from its days alone.</summary>
internal static class ReplanInvariants
{
    /// <summary>The invariants that a plan breaks, in their order.</summary>
    /// <param name="plan">The plan after what was accepted.</param>
    /// <param name="life">The plan before it, what was run, and the day.</param>
    internal static IReadOnlyCollection<ReplanInvariant> Broken(StandingPlan plan, Life life)
    {
        var broken = new SortedSet<ReplanInvariant>();
        var before = life.Plan;
        for (int day = 0; day < plan.Sessions.Count; day++)
        {
            var (now, was, first) = (plan.Sessions[day], before.Sessions[day], plan.FirstPlan.Weeks[day / 7].Sessions[day % 7]);
            bool over = now.Date < life.Today || life.History.On(now.Date) is not null;
            Require(ReplanInvariant.OneSessionEachDay, now.Date == plan.StartDate.AddDays(day));
            Require(ReplanInvariant.RaceStays, first.Kind != SessionKind.Race || now == was);
            Require(ReplanInvariant.NoDistanceOnRestOnly, now.IsOnFoot == now.Distance.Meters > 0);
            Require(ReplanInvariant.DayThatIsOverStays, !over || now == was);
            Require(ReplanInvariant.LockedDayStays, !was.IsLocked || now == was);
            bool changed = now != was;
            double steps = now.Distance.Meters / plan.FirstPlan.Step.Meters;
            Require(ReplanInvariant.DistanceInWholeSteps, !changed || Math.Abs(steps - Math.Round(steps)) < 1e-6);
            bool isLaidAnew = WasAway(life) || HasRaced(life);
            Require(ReplanInvariant.DayAgainstFirstPlan, !changed || isLaidAnew || now.Distance.Meters <= first.Distance.Meters + 1);
            Require(ReplanInvariant.NothingIsRaised, !changed || isLaidAnew || now.Distance.Meters <= first.Distance.Meters + 1);
            bool isOpen = !over && !now.IsLocked && changed;
            Lights(now, first, isOpen);
            Recovery(now, isOpen);
            bool mayBeTestRun = life.Lights.Any(light => light.Color >= LightColor.Red && now.Date.DayNumber - light.Date.DayNumber is >= 0 and <= 14);
            Require(ReplanInvariant.SessionAgainstShortestRun, !changed || !now.IsOnFoot || mayBeTestRun || now.Distance.Meters >= Shortest(plan.Request) - 1);
            var pair = plan.PairOn(now.Date.AddDays(-1));
            bool afterPair = pair is not null && !pair.Has(now.Date) && pair.Sessions.All(d => d.Date >= life.Today || life.History.On(d.Date) is not null);
            Require(ReplanInvariant.NoRunOnDayAfterPair, over || now.IsLocked || now.Kind is SessionKind.Rest or SessionKind.Race || !afterPair);
            Require(ReplanInvariant.NoRunOnBlockedDay, over || now.IsLocked || !now.IsOnFoot || !plan.Request.BlockedDates.Contains(now.Date));
        }

        return broken;

        void Lights(StandingSession now, SessionDraft first, bool isOpen)
        {
            foreach (var light in life.Lights.Where(l => l.Date <= life.Today && isOpen))
            {
                int since = now.Date.DayNumber - light.Date.DayNumber;
                bool isAmber = light.Color == LightColor.Amber && since is >= 0 and < 7;
                Require(ReplanInvariant.LightTakesHardFirst, !isAmber || now.Kind != SessionKind.Quality);
                bool wasHard = first.Kind == SessionKind.Quality && now.Kind == SessionKind.Easy;
                Require(ReplanInvariant.NoHillsOnAmber, !isAmber || !wasHard || WasAway(life) || HasRaced(life) || now.Ascent.Meters == 0);
                bool isRed = light.Color == LightColor.Red && since >= 0;
                Require(ReplanInvariant.TestRunBeforeLongRun, !isRed || since >= 3 || !now.IsOnFoot || now.Kind == SessionKind.Race);
                Require(ReplanInvariant.TestRunBeforeLongRun, !isRed || since > 14 || now.Kind != SessionKind.Quality);
                Require(ReplanInvariant.LightsOnlyReduce, WasAway(life) || HasRaced(life) || now.Distance.Meters <= first.Distance.Meters + 1);
            }
        }

        void Recovery(StandingSession now, bool isOpen)
        {
            foreach (var race in life.History.Days.Where(d => d.IsRace && isOpen && plan.OnlySessionOn(d.Date) is { Kind: not SessionKind.Race }))
            {
                var after = RecoveryFacts.After(race.Date.DayNumber, race.Distance, RaceEffort.Raced)!;
                int day = now.Date.DayNumber;
                Require(ReplanInvariant.RaceIsFollowedByRecovery, !after.IsRest(day) || now.Kind is SessionKind.Rest or SessionKind.Race);
                Require(ReplanInvariant.RaceIsFollowedByRecovery, !after.IsEasy(day) || now.Kind is SessionKind.Rest or SessionKind.Easy or SessionKind.Race);
                Require(ReplanInvariant.RaceIsFollowedByRecovery, !after.IsWithoutPair(day) || now.Kind is not (SessionKind.PairFirst or SessionKind.PairSecond));
            }
        }

        void Require(ReplanInvariant invariant, bool holds)
        {
            if (!holds)
            {
                broken.Add(invariant);
            }
        }
    }

    /// <summary>Whether two weeks running, the last of them over, were run well beyond their plan.</summary>
    internal static bool RanTooMuch(Life life)
    {
        var weeks = life.Plan.Weeks.TakeWhile(w => w.StartDate.AddDays(7) <= life.Today).TakeLast(2).ToList();
        return life.Today <= life.Plan.Sessions[^1].Date && weeks.Count == 2 && weeks.TrueForAll(week =>
        {
            var sessions = week.Sessions.Where(d => d.Kind != SessionKind.Race).ToList();
            double planned = sessions.Sum(d => d.Distance.Meters);
            double run = sessions.Sum(d => life.History.On(d.Date)?.Meters ?? 0);
            double unit = Shortest(life.Plan.Request) / (life.Plan.Request.Unit == Domain.Units.DistanceUnit.Mile ? 2 : 3);
            return planned > 0 && run > (1.15 * planned) + 1 && (planned >= 20 * unit || run - planned >= 3 * unit) && !sessions.Exists(d => life.History.Of(d.Date)?.IsRace == true);
        });
    }

    private static bool HasRaced(Life life) => life.History.Days.Any(d => d.IsRace || (d.Distance.Meters >= 42_195 && d.Rpe?.Value >= 7));

    /// <summary>Whether a run was missed, or will be, within four days in a row and more without one: the rest of the block is then laid anew.</summary>
    private static bool WasAway(Life life)
    {
        var request = life.Plan.Request;
        var first = request.Current.DaysOff > 0 ? life.Plan.StartDate.AddDays(-request.Current.DaysOff) : life.Plan.StartDate;
        bool isMissed = false;
        foreach (var session in life.Plan.Sessions)
        {
            bool isRun = life.History.On(session.Date) is not null;
            bool isKnown = request.BlockedDates.Contains(session.Date)
                || request.Availability.Spans.Any(span => span.Allows == SpanAllows.Nothing && span.From <= session.Date && session.Date <= span.To);
            bool isRest = life.Plan.OnlyFirstPlanOn(session.Date) is null or { Kind: SessionKind.Rest };
            bool isEmpty = !isRun && (session.Date < life.Today || isKnown || (session.IsLocked && !session.IsOnFoot)
                || life.Lights.Any(l => l.Color == LightColor.Red && session.Date >= l.Date && session.Date < l.Date.AddDays(3)));
            isMissed |= isEmpty && !isRest;
            if (isMissed && isEmpty && session.Date.DayNumber - first.DayNumber >= 3)
            {
                return true;
            }

            if (isRun || (!isEmpty && !isRest))
            {
                (first, isMissed) = (session.Date.AddDays(1), false);
            }
        }

        return false;
    }

    private static double Shortest(BlockRequest request) => request.Unit == Domain.Units.DistanceUnit.Mile ? 2 * 1609.344 : 3000;
}
