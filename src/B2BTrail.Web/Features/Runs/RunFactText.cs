using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Runs;

/// <summary>Writes the figures at the top of a run's page. What is not known is left out.</summary>
internal static class RunFactText
{
    /// <summary>Distance, time, pace, gain, heart rate and effort, as far as they are known.</summary>
    /// <param name="run">The run as it is in the log.</param>
    /// <param name="asPlanned">Which of its figures are still those of its plan.</param>
    /// <param name="file">The file behind it; null without one, or before it is read.</param>
    /// <param name="text">Writes quantities.</param>
    public static IReadOnlyList<RunFact> Of(RunEntry run, FiguresAsPlanned asPlanned, RecordingView? file, UnitText text)
    {
        var facts = new List<RunFact> { new(IconName.Distance, "Distance", text.Number(run.Distance), text.Short, Source(file)) };
        if ((run.Moving ?? run.Elapsed) is { } time)
        {
            var elapsed = run.Moving is { } moving && run.Elapsed is { } whole && whole.Seconds > moving.Seconds ? $"{UnitText.Clock(whole)} elapsed" : Planned(asPlanned.Time);
            facts.Add(new(IconName.Clock, run.Moving is null ? "Elapsed time" : "Moving time", UnitText.Clock(time), "", elapsed));
            if (run.Distance.Meters > 0 && time.Seconds / run.Distance.Meters * 1000 is >= Pace.Fastest and <= Pace.Slowest and var pace)
            {
                var fastest = file?.FastestSplit is { } split ? $"fastest {text.One} {UnitText.MinutesAndSeconds(split)}" : Planned(asPlanned.Time);
                facts.Add(new(IconName.Pace, "Pace", UnitText.MinutesAndSeconds(new Pace(pace).SecondsPer(text.Unit)), $"/{text.Short}", fastest));
            }
        }

        if (run.Ascent is { } up)
        {
            facts.Add(new(IconName.Gain, "Gain", Whole(text.ClimbNumber(up)), text.ClimbShort, run.Descent is { } down ? $"{text.Climb(down)} down" : Planned(asPlanned.Gain)));
        }

        if (run.AverageHeartRate is { } beats)
        {
            facts.Add(new(IconName.Heart, "Heart rate", UnitText.Whole(beats), "bpm", file?.MostHeartRate is { } most ? $"{UnitText.Whole(most)} at most" : null));
        }

        if (run.Rpe is { } rpe)
        {
            facts.Add(new(IconName.Effort, "Effort", UnitText.Whole(rpe), "of 10", run.Feel is { } feel ? Legs(feel) : null));
        }
        else if (run.Feel is { } legs)
        {
            facts.Add(new(IconName.Effort, "Legs", UnitText.Whole(legs), "of 5", FeelWord(legs)));
        }

        return facts;
    }

    private static string? Planned(bool isPlanned) => isPlanned ? "as planned" : null;

    private static string? Source(RecordingView? file) => file?.Figures is [{ } distance, ..]
        ? distance.Overruled ? $"the file says {distance.FileValue}" : distance.Method
        : null;

    private static string Legs(int feel) => $"legs {feel} of 5{(FeelWord(feel) is { } word ? $", {word}" : "")}";

    private static string? FeelWord(int feel) => feel switch
    {
        1 => "wrecked",
        5 => "fresh",
        _ => null,
    };

    private static string Whole(double number) => number.ToString("#,0", Language.Culture);
}
