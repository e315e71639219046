using System.Collections.Concurrent;
using System.Text.Json;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Units;
using CsCheck;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Planning;

public sealed class PlanProperties
{
    /// <summary>How many of some 4,500 plans may break an invariant: those of requests in which several things meet that no runner tells at once.</summary>
    private const int Handful = 5;

    [Fact]
    public void Every_invariant_holds_but_for_a_handful_of_plans_in_four_thousand()
    {
        int planned = 0;
        var broken = new ConcurrentDictionary<Invariant, int>();
        Requests.Any.Sample(
            request =>
            {
                if (BlockPlanner.Plan(request).Plan is { } block)
                {
                    Interlocked.Increment(ref planned);
                    foreach (var invariant in BlockInvariants.Broken(block, request))
                    {
                        broken.AddOrUpdate(invariant, 1, (_, plans) => plans + 1);
                    }
                }
            },
            iter: 6_000);
        Assert.True(planned >= 4_300, $"only {planned} requests could be planned");
        Assert.All(broken, plans => Assert.True(
            plans.Value <= Handful, $"{plans.Key} is broken by {plans.Value} of {planned} plans"));
    }

    [Fact]
    public void Nothing_is_run_in_advance_of_time_off() =>
        Requests.Any.Where(request => request.Availability.Spans.Any(span => span.Allows == SpanAllows.Nothing)).Sample(
            request =>
            {
                var stays = request with { BlockedDates = [], Availability = request.Availability with { Spans = [.. request.Availability.Spans.Where(span => span.Allows != SpanAllows.Nothing)] } };

                // Time off may set a plan in finer steps, which lose less in rounding: such plans cannot be compared.
                if (BlockPlanner.Plan(request).Plan is { } block && BlockPlanner.Plan(stays).Plan is { } without && block.Step == without.Step)
                {
                    Assert.False(BlockInvariants.RunsInAdvance(block, request, without));
                }
            },
            iter: 500);

    [Fact]
    public void The_same_request_gives_the_same_plan_to_the_byte() =>
        Requests.Any.Sample(request => Assert.Equal(Bytes(BlockPlanner.Plan(request)), Bytes(BlockPlanner.Plan(request with { }))), iter: 300);

    [Fact]
    public void Shifting_every_date_by_some_days_shifts_the_plan_and_changes_nothing_else() =>
        Gen.Select(Requests.Any, Gen.Int[1, 6]).Sample(
            (request, days) =>
            {
                var before = BlockPlanner.Plan(request).Plan;
                var after = BlockPlanner.Plan(Shifted(request, days)).Plan;
                Assert.Equal(before is null, after is null);
                if (before is not null)
                {
                    Assert.Equal(JsonSerializer.Serialize(Shifted(before, days)), JsonSerializer.Serialize(after));
                }
            },
            iter: 1_000);

    [Fact]
    public void A_target_thirty_per_cent_lower_gives_a_clearly_larger_pair_in_hardly_any_plan()
    {
        int compared = 0;
        int larger = 0;
        Requests.Any.Sample(
            request =>
            {
                // Where no pair is as large as two days that were run already, a larger target leaves it out: there is none to compare.
                if (BlockPlanner.Plan(request).Plan is not { PairTarget.Reached.Meters: > 0 } block)
                {
                    return;
                }

                var lower = block.PairTarget.Asked * 0.7;
                var changed = request.Goal is Goal.PairBy by
                    ? request with { Goal = by with { Pair = lower } }
                    : request with { Target = request.Target with { Pair = lower } };
                if (BlockPlanner.Plan(changed).Plan is { } smaller)
                {
                    Interlocked.Increment(ref compared);

                    // Beyond what was asked a pair only holds today's week, where the other days of it have no room.
                    double reached = Math.Min(smaller.PairTarget.Reached.Meters, lower.Meters);
                    if (reached > (block.PairTarget.Reached.Meters * 1.10) + (2 * block.Step.Meters))
                    {
                        Interlocked.Increment(ref larger);
                    }
                }
            },
            iter: 3_000);
        Assert.True(compared > 1_200 && larger <= 3 + (compared * 0.003), $"{larger} of {compared}");
    }

    [Fact]
    public void The_same_figures_in_kilometers_give_the_same_figures_back() =>
        Requests.Any.Select(WithShortRace).Sample(
            request =>
            {
                // Rules that are told in miles or kilometers themselves, of large weeks, of races and of the shortest run, are left out.
                if (request.Unit != DistanceUnit.Mile || request.Current is not { LastRace: null, DaysOff: 0, LongestRunDate: null, LongestRun.Meters: > 9_000, Weekly.Meters: < 59_000 } || request.Races.Count > 0 || request.Goal is Goal.PairBy || BlockPlanner.Plan(request).Plan is null)
                {
                    return;
                }

                var inMiles = RequestInSteps.Of(request);
                var inKilometers = RequestInSteps.Of(InKilometers(request)) with { MinimumRun = inMiles.MinimumRun };
                var before = WeekSolver.Solve(inMiles);
                var after = WeekSolver.Solve(inKilometers);
                Assert.Equal(before.Days.ToArray(), after.Days.ToArray());
                Assert.Equal(before.Reached, after.Reached);
            },
            iter: 1_000);

    // A race below the shortest of which we know what it asks is below it in kilometers too.
    private static BlockRequest WithShortRace(BlockRequest request) =>
        request.Goal is Goal.Race race ? request with { Goal = race with { Distance = Distance.FromKilometers(42), Ascent = null } } : request;

    private static BlockRequest InKilometers(BlockRequest request)
    {
        const double times = 1000 / Distance.MetersPerMile;
        return request with
        {
            Unit = DistanceUnit.Kilometre,
            TrailPace = new Pace(request.TrailPace.SecondsPerKilometer / times),
            Current = request.Current with
            {
                Weekly = request.Current.Weekly * times,
                LongestRun = request.Current.LongestRun * times,
                LargestTwoDay = request.Current.LargestTwoDay * times,
            },
            Goal = request.Goal switch
            {
                Goal.Race race => race with { Distance = race.Distance * times },
                Goal.PairBy by => by with { Pair = by.Pair * times },
                _ => request.Goal,
            },
            Target = new Target(new Distance(RequestInSteps.AskedMeters(request) * times), request.Target.PeakWeek * times),
            Limits = request.Limits with { FirstDay = BlockLimits.OfToday(request).FirstDay },
        };
    }

    private static BlockRequest Shifted(BlockRequest request, int days) => request with
    {
        StartDate = request.StartDate.AddDays(days),
        FirstDay = (DayOfWeek)(((int)request.FirstDay + days) % 7),
        Goal = request.Goal switch
        {
            Goal.Race race => race with { Date = race.Date.AddDays(days) },
            Goal.PairBy by => by with { Date = by.Date.AddDays(days) },
            _ => request.Goal,
        },
        BlockedDates = [.. request.BlockedDates.Select(d => d.AddDays(days))],
        Current = request.Current with
        {
            LongestRunDate = request.Current.LongestRunDate?.AddDays(days),
            LastRace = request.Current.LastRace is { } last ? last with { Date = last.Date.AddDays(days) } : null,
        },
        Availability = new Availability
        {
            Weekdays = request.Availability.Weekdays.ToDictionary(day => (DayOfWeek)(((int)day.Key + days) % 7), day => day.Value),
            Spans = [.. request.Availability.Spans.Select(span => span with { From = span.From.AddDays(days), To = span.To.AddDays(days) })],
        },
        Races = [.. request.Races.Select(race => race with { Date = race.Date.AddDays(days) })],
    };

    private static BlockDraft Shifted(BlockDraft block, int days) => block with
    {
        PairTarget = block.PairTarget with { ReachedOn = block.PairTarget.ReachedOn?.AddDays(days) },
        Notices = [.. block.Notices.Select(notice => notice with
        {
            From = notice.From?.AddDays(days),
            To = notice.To?.AddDays(days),
            NoPairBefore = notice.NoPairBefore?.AddDays(days),
            Weekday = notice.Weekday is { } weekday ? (DayOfWeek)(((int)weekday + days) % 7) : null,
            FirstDate = notice.FirstDate?.AddDays(days),
        })],
        Weeks = [.. block.Weeks.Select(w => w with
        {
            StartDate = w.StartDate.AddDays(days),
            Sessions = [.. w.Sessions.Select(s => s with { Date = s.Date.AddDays(days) })],
        })],
    };

    private static byte[] Bytes(PlanOutcome outcome) => outcome switch
    {
        PlanOutcome.Impossible impossible => JsonSerializer.SerializeToUtf8Bytes(impossible),
        _ => JsonSerializer.SerializeToUtf8Bytes(outcome.Plan),
    };
}
