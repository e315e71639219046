using B2BTrail.Domain.Blocks.Living;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Tests.Blocks.SamePlans;

/// <summary>How a runner at random lives: how often they run what is planned, tell how they are, hurt, are away and edit.</summary>
/// <param name="Edits">The most edits at a time.</param>
/// <param name="Runs">How many of a hundred planned runs are run.</param>
/// <param name="CheckIns">On how many of a hundred mornings they check in.</param>
/// <param name="Mood">What they answer in the middle, 2…4.</param>
/// <param name="Trouble">How many of a hundred check-ins tell of pain or of something else.</param>
/// <param name="Away">Days without a run: the first, counted from the block's, and how many.</param>
internal sealed record LifeStyle(int Edits, int Runs, int CheckIns, int Mood, int Trouble, IReadOnlyList<(int From, int Days)> Away)
{
    internal static LifeStyle Of(Draws draws, int days)
    {
        var (edits, runs, checkIns) = (draws.Int(0, 2), draws.Of(60, 85, 95, 100), draws.Of(0, 15, 60, 95));
        var (mood, trouble) = (draws.Of(3, 4, 4), draws.Of(2, 5, 12));
        var away = new List<(int, int)>();
        for (int spans = draws.Int(0, 3); spans > 0; spans--)
        {
            away.Add((draws.Int(-3, days), draws.Percent(10) ? draws.Int(35, 120) : draws.Int(2, 34)));
        }

        return new LifeStyle(edits, runs, checkIns, mood, trouble, away);
    }

    /// <summary>What they tell on a morning; null where they tell nothing.</summary>
    internal CheckInAnswers? CheckIn(Draws draws)
    {
        if (!draws.Percent(CheckIns))
        {
            return null;
        }

        var answers = new CheckInAnswers(Item(), Item(), Item(), Item(), Item(), IsCleared: draws.Percent(50));
        if (!draws.Percent(Trouble))
        {
            return answers;
        }

        return draws.Percent(20)
            ? answers with { Health = draws.Of(HealthSigns.Fever, HealthSigns.Fever, HealthSigns.ChestPain, HealthSigns.Fainting | HealthSigns.Confusion, HealthSigns.DarkUrine) }
            : answers with { Pain = Pain(draws) };

        int Item() => Math.Clamp(Mood + draws.Int(-1, 1) - (draws.Percent(10) ? draws.Int(1, 2) : 0), CheckInAnswers.Lowest, CheckInAnswers.Highest);
    }

    /// <summary>What they run on a day; null where they run nothing.</summary>
    internal DayDone? Run(Draws draws, PlanDay planned, int day)
    {
        if (Away.Any(span => day >= span.From && day < span.From + span.Days))
        {
            return null;
        }

        if (!planned.IsRun)
        {
            return draws.Percent(4) ? new DayDone(planned.Date, Distance.FromKilometres(draws.Double(5, 15))) : null;
        }

        if (!draws.Percent(Runs))
        {
            return null;
        }

        double times = draws.Int(0, 9) switch
        {
            < 6 => 1,
            < 8 => draws.Double(0.4, 1),
            _ => draws.Double(1, 1.4),
        };
        var time = Duration.FromSeconds((long)(planned.Duration.Seconds * times * draws.Double(0.9, 1.3)));
        return new DayDone(
            planned.Date,
            planned.Distance * times,
            draws.Percent(70) && time.Seconds > 0 ? time : null,
            draws.Percent(60) ? new Rpe(draws.Percent(80) ? draws.Int(2, 5) : draws.Int(4, 10)) : null);
    }

    private static Pain Pain(Draws draws)
    {
        var signs = PainSigns.None;
        for (int more = draws.Of(0, 0, 1, 1, 2); more > 0; more--)
        {
            signs |= draws.Of(
                PainSigns.ChangesGait,
                PainSigns.WorseWhileRunning,
                PainSigns.WorseByTheDay,
                PainSigns.Sharp,
                PainSigns.AtRest,
                PainSigns.OnBone,
                PainSigns.LessMotion);
        }

        int? during = draws.Percent(60) ? draws.Int(0, 7) : null;
        int? nextMorning = draws.Percent(60) ? draws.Int(0, 6) : null;
        return new Pain(draws.Of(BodySite.Knee, BodySite.Knee, BodySite.Shin, BodySite.Foot), draws.Int(0, 7), during, nextMorning, signs);
    }
}
