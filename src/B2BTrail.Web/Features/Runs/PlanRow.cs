using System.Globalization;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Runs;

/// <summary>A figure of a run beside what was planned.</summary>
/// <param name="Name">"Distance".</param>
/// <param name="Planned">"18 mi".</param>
/// <param name="Done">"18.5 mi".</param>
/// <param name="PlannedShare">The planned one as a share of the larger of both, 0…1.</param>
/// <param name="DoneShare">The done one likewise.</param>
internal sealed record PlanRow(string Name, string Planned, string Done, double PlannedShare, double DoneShare)
{
    /// <summary>Distance, time, gain and effort, as far as both are known.</summary>
    public static IEnumerable<PlanRow> Of(PlannedOfRun planned, RunEntry run, UnitText text)
    {
        yield return Row(RecordingText.Distance, text.Distance(planned.Distance), text.Distance(run.Distance), planned.Distance.Meters, run.Distance.Meters);
        if ((run.Moving ?? run.Elapsed) is { } time && planned.Duration.Seconds > 0)
        {
            yield return Row(RecordingText.Time, RunText.About(UnitText.RoughTime(planned.Duration)), UnitText.Time(time), planned.Duration.Seconds, time.Seconds);
        }

        if (run.Ascent is { } up && planned.Ascent.Meters > 0)
        {
            yield return Row(RecordingText.Gain, text.RoughClimb(planned.Ascent), text.Climb(up), planned.Ascent.Meters, up.Meters);
        }

        if (run.Rpe is { } rpe && planned.Rpe is { } asked)
        {
            yield return Row(RecordingText.Effort, RunText.Rpe(asked), rpe.ToString(CultureInfo.InvariantCulture), asked.To.Value, rpe);
        }
    }

    private static PlanRow Row(string name, string plannedText, string doneText, double planned, double done) =>
        new(name, plannedText, doneText, planned / Math.Max(planned, done), done / Math.Max(planned, done));
}
