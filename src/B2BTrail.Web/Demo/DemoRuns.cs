using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Demo;

/// <summary>Made-up but plausible runs. The same day and seed always give the same log.</summary>
internal sealed class DemoRuns(RunnerId runnerId, TimeZoneInfo zone)
{
    private const double PaceSecondsPerKm = 445;
    private const double ClimbPerKm = 24;
    private const double ClimbSeconds = 1.5;
    private const double NamedFrom = 20_000;

    private static readonly string[] Notes =
    [
        "Mud to the ankles, but the top was clear.",
        "Legs heavy from yesterday, better after the first hour.",
        "Tried the new poles on the long climb.",
        "Rain. Gloves next time.",
        "Ate every 40 minutes and it showed.",
        "Easy with friends, talked all the way.",
    ];

    private static readonly string[] Names = ["Over the ridge", "Along the old railway", "Two summits", "Round the reservoir"];

    private static readonly string[] Tags = ["with club", "night", "poles", "mud"];

    private readonly Random _chance = new(39_27);

    /// <summary>
    /// A log from <paramref name="from"/> up to the day before <paramref name="until"/>: five or six runs a week that swell and fall with
    /// the seasons, and, where <paramref name="commutes"/>, short runs to work and back on weekdays.
    /// </summary>
    public IEnumerable<Run> Free(DateOnly from, DateOnly until, bool commutes)
    {
        for (var day = from; day < until; day = day.AddDays(1))
        {
            var week = (day.DayNumber - from.DayNumber) / 7;
            var season = 1 + 0.18 * Math.Sin(2 * Math.PI * day.DayOfYear / 365.25 - 1.2);
            var size = season * (week % 4 == 3 ? 0.72 : 1 + 0.04 * (week % 4)) * Vary(0.07);
            double? kilometers = day.DayOfWeek switch
            {
                DayOfWeek.Tuesday => 7.5,
                DayOfWeek.Wednesday => 9.5,
                DayOfWeek.Thursday => 7,
                DayOfWeek.Saturday => 18,
                DayOfWeek.Sunday => 9,
                _ => null,
            };
            if (kilometers is { } length && _chance.NextDouble() > 0.06)
            {
                yield return Run(day, Distance.FromKilometers(length * size), day.DayOfWeek == DayOfWeek.Saturday ? 5 : 3);
            }

            if (commutes && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && _chance.NextDouble() > 0.02)
            {
                yield return Run(day, Distance.FromKilometers(3.4 * Vary(0.1)), 2, hour: 17);
            }
        }
    }

    /// <summary>What a runner makes of a plan until <paramref name="until"/>: most of it, a little more or less, now and then nothing.</summary>
    public IEnumerable<Run> Following(BlockDraft plan, DateOnly until)
    {
        foreach (var session in plan.Weeks.SelectMany(week => week.Sessions))
        {
            if (session.Date >= until || !session.Kind.IsOnFoot)
            {
                continue;
            }

            var isMissed = session.Kind == SessionKind.Easy && _chance.NextDouble() < 0.07;
            if (!isMissed)
            {
                var rpe = session.Effort is { } effort ? Math.Min(10, effort.Rpe.To.Value + _chance.Next(-1, 2)) : 3;
                yield return Run(session.Date, session.Distance * Vary(0.035), Math.Max(1, rpe), session);
            }
        }
    }

    private Run Run(DateOnly day, Distance distance, int rpe, SessionDraft? planned = null, int hour = 7)
    {
        var climb = planned is { Ascent.Meters: > 0 and var ascent } ? ascent * Vary(0.1) : distance.Meters / 1000 * ClimbPerKm * Vary(0.3);
        var usual = planned is { Duration: var time } ? time.Seconds * (distance / planned.Distance) : distance.Meters / 1000 * PaceSecondsPerKm + climb * ClimbSeconds;
        var moving = (long)(usual * Vary(0.05));
        var start = day.ToDateTime(new TimeOnly(hour, _chance.Next(0, 60), _chance.Next(0, 60)));
        return new Run(
            RunId.New(),
            runnerId,
            new RunEntry
            {
                LocalDate = day,
                StartedUtc = TimeZoneInfo.ConvertTimeToUtc(start, zone),
                TimeZone = zone.Id,
                Distance = Distance.FromMeters(Math.Round(distance.Meters, 1)),
                Moving = Duration.FromSeconds(moving),
                Elapsed = Duration.FromSeconds((long)(moving * (1.03 + 0.05 * _chance.NextDouble()))),
                Ascent = Climb.FromMeters(Math.Round(climb)),
                Descent = Climb.FromMeters(Math.Round(climb * Vary(0.04))),
                AverageHeartRate = 128 + 4 * rpe + _chance.Next(-4, 5),
                Rpe = rpe,
                Feel = Math.Clamp(6 - rpe / 2 + _chance.Next(-1, 1), 1, 5),
                Notes = _chance.NextDouble() < 0.18 ? Notes[_chance.Next(Notes.Length)] : null,
                Name = distance.Meters >= NamedFrom ? Names[day.DayNumber / 7 % Names.Length] : null,
                Tags = day.DayNumber % 5 == 0 ? RunTags.From([Tags[day.DayNumber / 5 % Tags.Length]]) : default,
            },
            RunSource.Manual);
    }

    private double Vary(double share) => 1 + share * (2 * _chance.NextDouble() - 1);
}
