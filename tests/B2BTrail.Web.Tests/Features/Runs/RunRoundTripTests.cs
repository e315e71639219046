using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Runs;

namespace B2BTrail.Web.Tests.Features.Runs;

/// <summary>What a run says passes whole through the API and through its form: nothing of a run with all there is gets lost when it is sent back.</summary>
public sealed class RunRoundTripTests
{
    private static readonly RunEntry Whole = new()
    {
        LocalDate = new(2026, 9, 12),
        StartedUtc = new(2026, 9, 12, 6, 30, 0, DateTimeKind.Utc),
        TimeZone = "Europe/London",
        Distance = Distance.FromKilometers(24.3),
        Moving = Duration.FromMinutes(170),
        Elapsed = Duration.FromMinutes(185),
        Ascent = new Climb(910),
        Descent = new Climb(880),
        AverageHeartRate = 141,
        Rpe = 6,
        Feel = 3,
        Name = "Ridge and back",
        Notes = "Took the lower path down.",
        IsRace = true,
        Tags = RunTags.From(["ridge"]),
    };

    private static readonly Run Saved = new(RunId.New(), new RunnerId(Guid.CreateVersion7()), Whole, RunSource.Manual);

    [Fact]
    public void The_run_has_all_there_is() => Assert.All(
        typeof(RunEntry).GetProperties().Where(property => property.CanWrite),
        property => Assert.False(
            property.GetValue(Whole) is not { } value || (value.GetType().IsValueType && value.Equals(Activator.CreateInstance(value.GetType()))), property.Name));

    [Fact]
    public void It_passes_through_the_API() => Assert.Equal(Whole, RunInput.From(Saved).ToEntry("UTC"));

    [Theory]
    [InlineData(DistanceUnit.Mile)]
    [InlineData(DistanceUnit.Kilometre)]
    public void It_passes_through_its_form(DistanceUnit unit) => Assert.Equal(Whole, RunForm.Of(Saved, unit).ToInput(Saved, "UTC").ToEntry("UTC"));
}
