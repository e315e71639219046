using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Planning;

/// <summary>The edges of the limits, one by one, against the checker: it must let through what is allowed and stop what is not.</summary>
public sealed class InvariantExamples
{
    private static readonly double[] Rest = [0, 0, 0, 0, 0, 0, 0];

    [Theory]
    [InlineData(22.0, true)]
    [InlineData(22.5, false)]
    public void After_twenty_miles_a_run_of_twenty_two_is_allowed_and_half_a_mile_more_is_not(double miles, bool allowed) =>
        Holds(Invariant.SessionAgainstLongestRun, allowed, From(60, 20, 20), [0, 0, 0, 0, 0, miles, 0]);

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public void A_run_counts_for_thirty_days_and_not_for_thirty_one(int daysApart, bool allowed)
    {
        var days = new double[42];
        days[0] = 10;
        days[daysApart + 1] = 11;
        var request = From(60, 5, 5) with { Current = new Fitness(Distance.FromMiles(60), Distance.FromMiles(10), null) };
        Holds(Invariant.SessionAgainstLongestRun, allowed, request, [.. days.Chunk(7)]);
    }

    [Theory]
    [InlineData(2.0, true)]
    [InlineData(1.5, false)]
    public void Two_miles_are_worth_planning_and_less_is_not(double miles, bool allowed) =>
        Holds(Invariant.SessionAgainstShortestRun, allowed, From(60, 20, 20), [0, miles, 0, 0, 0, 0, 0]);

    [Theory]
    [InlineData(2.25, false)]
    [InlineData(2.5, true)]
    public void A_distance_is_a_whole_number_of_steps(double miles, bool allowed) =>
        Holds(Invariant.DistanceInWholeSteps, allowed, From(60, 20, 20), [0, miles, 0, 0, 0, 0, 0]);

    [Theory]
    [InlineData(30.0, 33.0, true)]
    [InlineData(30.0, 33.5, false)]
    [InlineData(29.5, 32.5, true)]
    [InlineData(29.5, 33.0, false)]
    [InlineData(10.0, 13.0, true)]
    [InlineData(10.0, 13.5, false)]
    public void A_week_grows_by_a_tenth_or_three_miles_below_thirty(double before, double week, bool allowed) =>
        Holds(Invariant.WeekAgainstLargestOfFour, allowed, From(before, before, before), [0, week - 5, 0, 5, 0, 0, 0]);

    [Theory]
    [InlineData(6.0, true)]
    [InlineData(5.5, false)]
    [InlineData(15.0, true)]
    [InlineData(15.5, false)]
    public void Second_day_stays_between_thirty_and_seventy_five_hundredths_of_the_first(double second, bool allowed)
    {
        var block = PublishedBlock.Of(From(60, 30, 40), [0, 15, 0, 0, 0, 20, 9]);
        var week = block.Weeks[0];
        SessionDraft[] sessions = [.. week.Sessions];
        sessions[6] = sessions[6] with { Distance = Distance.FromMiles(second) };
        var changed = block with { Weeks = [week with { Sessions = sessions }] };
        Assert.Equal(allowed, !BlockInvariants.Broken(changed, From(60, 30, 40)).Contains(Invariant.ShorterDayAgainstLonger));
    }

    [Theory]
    [InlineData(9.0, true)]
    [InlineData(8.5, false)]
    public void A_pair_is_at_most_seventy_hundredths_of_its_week(double others, bool allowed) =>
        Holds(Invariant.PairAgainstItsWeek, allowed, From(60, 30, 40), [0, others, 0, 0, 0, 14, 7]);

    [Theory]
    [InlineData(5.5, true)]
    [InlineData(5.0, false)]
    public void With_three_running_days_a_pair_is_at_most_eight_tenths_of_its_week(double others, bool allowed) =>
        Holds(Invariant.PairAgainstItsWeek, allowed, From(60, 30, 40) with { RunDaysPerWeek = 3 }, [0, others, 0, 0, 0, 14, 7.5]);

    [Theory]
    [InlineData(8.0, true)]
    [InlineData(8.5, false)]
    public void After_two_days_of_twenty_miles_a_pair_of_twenty_three_is_allowed(double second, bool allowed) =>
        Holds(Invariant.PairAgainstLargestTwoDays, allowed, From(60, 20, 20), [0, 15, 0, 0, 0, 15, second]);

    [Fact]
    public void The_day_after_a_pair_is_rest() => Holds(Invariant.NoRunOnDayAfterPair, false, From(60, 20, 30), [0, 15, 0, 0, 0, 15, 7], [5, 0, 0, 0, 0, 0, 0]);

    [Fact]
    public void Pairs_are_not_in_neighboring_weeks() => Holds(Invariant.DaysBetweenPairs, false, From(60, 20, 30), [0, 15, 0, 0, 0, 15, 7], [0, 15, 0, 0, 0, 15, 7]);

    [Fact]
    public void Pairs_two_weeks_apart_are_allowed() => Holds(Invariant.DaysBetweenPairs, true, From(60, 20, 30), [0, 15, 0, 0, 0, 15, 7], Rest, [0, 15, 0, 0, 0, 15, 7]);

    [Fact]
    public void More_running_days_than_chosen_are_not_allowed() => Holds(Invariant.RunDaysAsChosen, false, From(60, 20, 30), [0, 5, 5, 5, 5, 15, 7]);

    [Theory]
    [InlineData(3, true)]
    [InlineData(2, false)]
    public void The_last_pair_ends_eighteen_days_before_the_race(int raceDay, bool allowed)
    {
        double[] raceWeek = [.. Enumerable.Repeat(0.0, raceDay), 31];
        var request = From(60, 20, 30);
        request = request with { Goal = new Goal.Race(request.StartDate.AddDays(21 + raceDay), Distance.FromKilometers(50), null) };
        Holds(Invariant.DaysFromLastPairToRace, allowed, request, [0, 15, 0, 0, 0, 15, 7], Rest, Rest, raceWeek);
    }

    [Fact]
    public void The_eve_of_the_race_is_rest()
    {
        var request = From(60, 20, 30);
        request = request with { Goal = new Goal.Race(request.StartDate.AddDays(9), Distance.FromKilometers(50), null) };
        Holds(Invariant.NoRunOnEveOfRace, false, request, Rest, [0, 4, 31]);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void A_run_as_long_as_its_cap_is_allowed(int minutes, bool allowed)
    {
        var request = From(60, 30, 30) with { TrailPace = new Pace(minutes * 60 / (20 * 1.609344)) };
        request = request with { Limits = MovedLimits.AsShipped with { FirstDay = Duration.FromMinutes(200) } };
        Holds(Invariant.SessionWithinTimeCap, allowed, request, [0, 0, 0, 0, 0, 20, 0]);
    }

    private static BlockRequest From(double weekly, double longest, double twoDay) => Requests.UltraLadies50K with
    {
        Current = new Fitness(Distance.FromMiles(weekly), Distance.FromMiles(longest), Distance.FromMiles(twoDay)),
        Goal = new Goal.PairBy(new DateOnly(2026, 5, 23), Distance.FromMiles(30)),
        TrailPace = new Pace(300),
    };

    private static void Holds(Invariant invariant, bool allowed, BlockRequest request, params double[][] weeks) =>
        Assert.Equal(allowed, !BlockInvariants.Broken(PublishedBlock.Of(request, weeks), request).Contains(invariant));
}
