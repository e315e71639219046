using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>The largest back-to-back of a block, and whether it is what was asked for.</summary>
public static class BlockTarget
{
    extension(BlockDraft draft)
    {
        /// <summary>The largest back-to-back that is late enough to count; null where there is none.</summary>
        public PairDraft? LargestPair => draft.Weeks.Select(week => week.Pair).OfType<PairDraft>()
            .Where(pair => StillCounts(draft.EndDate.DayNumber - pair.Second.Date.DayNumber))
            .MaxBy(pair => pair.Total.Meters);

        /// <summary>Whether the plan reaches what was asked for.</summary>
        public bool IsFeasible => draft.PairTarget.IsReached;
    }

    extension(PairTarget target)
    {
        /// <summary>Whether what is reached counts as what was asked for.</summary>
        public bool IsReached => Reaches(target.Reached.Meters, target.Asked.Meters);
    }

    extension(StandingPlan plan)
    {
        /// <summary>What was asked for and what the plan reaches as it stands, run as planned. What the runner brings to a block too short for a back-to-back stays reached.</summary>
        public PairTarget PairTarget
        {
            get
            {
                var first = plan.FirstPlan.PairTarget;
                var largest = plan.Pairs.Where(pair => StillCounts(plan.EndDate.DayNumber - pair.Second.Date.DayNumber)).MaxBy(pair => pair.Distance.Meters);
                return largest is null ? (first.ReachedOn is null ? first : first with { Reached = default, ReachedOn = null })
                    : largest.Date == first.ReachedOn && largest.Distance.IsAsLongAs(first.Reached) ? first
                    : first with { Reached = largest.Distance, ReachedOn = largest.Date };
            }
        }

        /// <summary>The largest back-to-back that the plan still has or had, as it was run, in meters; zero where there is none.</summary>
        public double LargestPair(TrainingHistory history, DateOnly today) => plan.Pairs
            .Select(pair => pair.First.Date)
            .Select(first => CreditedDistance.On(plan, history, first, today) + CreditedDistance.On(plan, history, first.AddDays(1), today))
            .Select(both => both.Meters)
            .DefaultIfEmpty()
            .Max();
    }

    /// <summary>Whether a back-to-back of so many meters counts as reaching what was asked.</summary>
    public static bool Reaches(double meters, double asked) => meters >= (Rules.FeasibleShare.Number * asked) - Tolerance.Rounding;

    /// <summary>Whether a back-to-back so many days before the end of its block is late enough to count.</summary>
    internal static bool StillCounts(int daysBeforeEnd) => daysBeforeEnd <= Rules.PairStillCounts.Count;
}
