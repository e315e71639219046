using System.Collections;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks.Planning;

namespace B2BTrail.Web.Tests.Features.Blocks.Planning;

/// <summary>What a runner may ask for passes whole through the API and through the form of an edit: nothing of a request with all there is gets lost.</summary>
public sealed class BlockRequestRoundTripTests
{
    private static readonly BlockInputReader Reader = new(new BlockInputValidator());

    private static readonly BlockRequest Whole = new()
    {
        Name = "Ridge 50",
        StartDate = new(2027, 1, 4),
        Goal = new Goal.Race(new(2027, 6, 19), Distance.FromKilometers(80), new Climb(3100)),
        Current = new Fitness(Distance.FromKilometers(58), Distance.FromKilometers(26), Distance.FromKilometers(35))
        {
            LongestRunDate = new(2026, 12, 20),
            WeeklyAscent = new Climb(900),
            DaysOff = 8,
            OffReason = OffReason.Illness,
            LastRace = new PastRace(new(2026, 12, 5), Distance.FromKilometers(21), RaceEffort.Training),
        },
        RunDaysPerWeek = 5,
        FirstDay = DayOfWeek.Saturday,
        Cadence = Cadence.EveryThirdWeek,
        Shape = PairShape.ThreeDays,
        TrailPace = new Pace(480),
        Limits = new MovedLimits
        {
            FirstDay = Duration.FromMinutes(255),
            SecondDay = Duration.FromMinutes(150),
            OtherDay = Duration.FromMinutes(75),
            Week = Duration.FromMinutes(720),
            WeekRamp = 0.08,
            SessionSpike = 0.12,
            PairGrowth = 0.12,
            WeekShare = 0.6,
        },
        Target = new Target(Distance.FromKilometers(50), Distance.FromKilometers(90)),
        Unit = DistanceUnit.Kilometre,
        BlockedDates = [new(2027, 4, 3)],
        Availability = new Availability
        {
            Weekdays = new Dictionary<DayOfWeek, int> { [DayOfWeek.Tuesday] = 45 },
            Spans = [new AvailabilitySpan(new(2027, 4, 5), new(2027, 4, 9), SpanAllows.EasyOnly, 40, OffReason.Holiday)],
        },
        Races = [new OtherRace("Hilly Half", new(2027, 3, 28), Distance.FromKilometers(21), new Climb(700), RaceEffort.Training)],
        Habits = new RunnerHabits { HardSessions = HardSessionHabit.Seldom, FirstUltra = true },
    };

    [Fact]
    public void The_request_has_all_there_is() => Assert.Empty(Unset(Whole, nameof(BlockRequest)));

    [Fact]
    public void It_passes_through_the_API() => Assert.True(Whole.AsksTheSameAs(Read(BlockInput.From(Whole))));

    [Fact]
    public void It_passes_through_the_form_of_an_edit() =>
        Assert.True(Whole.AsksTheSameAs(Read(PlannerForm.Of(Whole, DistanceUnit.Mile).Over(Whole))));

    [Fact]
    public void The_form_of_an_edit_shows_the_defaults_that_the_edit_is_planned_by()
    {
        BlockRequest[] requests = [Whole, Whole with { Goal = new Goal.PairBy(new(2027, 6, 19), Distance.FromKilometers(40)), Habits = RunnerHabits.Usual }];
        Assert.All(requests, request => Assert.Equal(LimitFacts.Of(request, Generation.Current), PlannerForm.Of(request, request.Unit).Facts));
    }

    private static BlockRequest Read(BlockInput input) => Assert.IsType<ReadOutcome.Read>(Reader.Read(input)).Request;

    private static IEnumerable<string> Unset(object value, string name)
    {
        foreach (var property in value.GetType().GetProperties().Where(p => p.CanWrite && p.GetIndexParameters().Length == 0))
        {
            var (of, path) = (property.GetValue(value), $"{name}.{property.Name}");
            object? first = of is IEnumerable and not string ? ((IEnumerable)of).Cast<object>().FirstOrDefault() : of;
            if (first is null || (first.GetType().IsValueType && first.Equals(Activator.CreateInstance(first.GetType()))))
            {
                yield return path;
            }
            else if (first.GetType().Assembly == typeof(BlockRequest).Assembly)
            {
                foreach (var unset in Unset(first, path))
                {
                    yield return unset;
                }
            }
        }
    }
}
