using B2BTrail.Data.Runners;
using B2BTrail.Data.Runs;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;

namespace B2BTrail.Data.Tests;

/// <summary>Runners, runs and a block made by hand.</summary>
internal static class Samples
{
    public static readonly DateTime Noon = new(2027, 1, 2, 12, 0, 0, DateTimeKind.Utc);

    public static readonly DateOnly Monday = new(2027, 1, 4);

    /// <summary>Adds a runner with an account.</summary>
    public static async Task<RunnerId> AddRunnerAsync(this TestFolder folder, Preferences? preferences = null)
    {
        var id = Guid.CreateVersion7();
        await using var db = folder.Db();
        db.Runners.Add(new Runner(new RunnerId(id), preferences ?? Preferences.Default));
        db.Users.Add(new RunnerAccount { Id = id, UserName = $"{id:N}@example.org", CreatedUtc = Noon });
        await db.SaveChangesAsync();
        return new RunnerId(id);
    }

    public static async Task<T> AddAsync<T>(this TestFolder folder, T entity)
        where T : class
    {
        await using var db = folder.Db();
        db.Add(entity);
        await db.SaveChangesAsync();
        return entity;
    }

    public static Run Run(RunnerId runnerId, DateOnly date, double kilometers = 10, Climb? ascent = null, Duration? moving = null) => new(
        RunId.New(),
        runnerId,
        new RunEntry
        {
            LocalDate = date,
            TimeZone = "Europe/London",
            Distance = Distance.FromKilometers(kilometers),
            Ascent = ascent,
            Moving = moving,
        },
        RunSource.Manual);

    public static Run FullRun(RunnerId runnerId) => new(
        RunId.New(),
        runnerId,
        new RunEntry
        {
            LocalDate = new DateOnly(2028, 2, 29),
            StartedUtc = new DateTime(2028, 2, 29, 23, 59, 59, DateTimeKind.Utc).AddTicks(1234567),
            TimeZone = "America/Argentina/Buenos_Aires",
            Distance = Distance.FromMiles(13.1),
            Moving = Duration.FromSeconds(7201),
            Elapsed = Duration.FromSeconds(7999),
            Ascent = Climb.FromFeet(1234),
            Descent = Climb.FromMeters(376.5),
            AverageHeartRate = 142,
            Rpe = 6,
            Feel = 4,
            Name = "Über den Grat",
            Tags = RunTags.From(["Night", "with club"]),
            Notes = "Wind on the ridge — “fast” down. 🏔",
            IsRace = true,
        },
        RunSource.Fit);

    public static readonly Sha256 FileContent = new(new string('a', Sha256.Length));

    /// <summary>Adds an import of one file that became a run which is in the store already.</summary>
    public static async Task<Import> AddImportAsync(this TestFolder folder, RunnerId runnerId, Run run)
    {
        var import = new Import(ImportId.New(), runnerId, Noon, [("run.fit", FileContent, 1234)]);
        await using var db = folder.Db();
        db.Originals.Add(new Original(runnerId, FileContent, 1234, Noon));
        db.Imports.Add(import);
        db.Recordings.Add(Recording.MergedInto(
            run, run.Entry, import.Id, FileContent, 2, "run.fit", Sport.TrailRunning, new(FigureMethod.FileSummary, FigureMethod.Timer, null)));
        db.ImportedFiles.Add(new ImportedFile(import.Id, runnerId, 0, "run.fit", new FileResult(FileOutcome.Duplicate, FileNoticeCode.ManualRunThatDay)
        {
            Part = 2,
            Original = FileContent,
            RunId = run.Id,
            Question = ImportQuestion.WrittenByHand,
            LocalDate = run.LocalDate,
            Distance = run.Distance,
        }));
        await db.SaveChangesAsync();
        return import;
    }

    public static BlockRequest Request(string name = "Lakeland 50") => new()
    {
        Name = name,
        StartDate = Monday,
        Goal = new Goal.Race(new DateOnly(2027, 1, 16), Distance.FromMiles(50), Climb.FromMeters(3100)),
        Current = new Fitness(Distance.FromMiles(36), Distance.FromMiles(16), Distance.FromMiles(22)),
        RunDaysPerWeek = 5,
        FirstDay = DayOfWeek.Saturday,
        Cadence = Cadence.EveryThirdWeek,
        TrailPace = new Pace(480),
        Limits = MovedLimits.AsShipped with { SecondDay = Duration.FromMinutes(200), WeekRamp = 0.08 },
        Target = new Target(Distance.FromMiles(39), null),
        Unit = DistanceUnit.Mile,
        BlockedDates = [new DateOnly(2027, 1, 7)],
    };

    /// <summary>A request that says all there is to say of a runner's life.</summary>
    public static BlockRequest CoachingRequest() => Request() with
    {
        Goal = new Goal.Race(new DateOnly(2027, 6, 12), Distance.FromMiles(50), Climb.FromMeters(3100)),
        BlockedDates = [],
        Current = new Fitness(Distance.FromMiles(36), Distance.FromMiles(16), null)
        {
            LongestRunDate = Monday.AddDays(-20),
            WeeklyAscent = Climb.FromMeters(350),
            DaysOff = 5,
            OffReason = OffReason.Illness,
            LastRace = new PastRace(Monday.AddDays(-35), Distance.FromKilometers(10), RaceEffort.Raced),
        },
        Availability = new Availability
        {
            Weekdays = new Dictionary<DayOfWeek, int> { [DayOfWeek.Monday] = 0, [DayOfWeek.Wednesday] = 60 },
            Spans =
            [
                new AvailabilitySpan(new DateOnly(2027, 2, 8), new DateOnly(2027, 2, 18), SpanAllows.Nothing, null, OffReason.Holiday),
                new AvailabilitySpan(new DateOnly(2027, 4, 20), new DateOnly(2027, 4, 22), SpanAllows.EasyOnly, 45),
            ],
        },
        Races = [new OtherRace("Hilly Half", new DateOnly(2027, 4, 4), new Distance(21_097.5), Climb.FromMeters(420), RaceEffort.Raced)],
        Habits = new RunnerHabits { FirstUltra = true, HardSessions = HardSessionHabit.Seldom },
    };

    public static BlockRequest RequestWithoutRace() => Request("By June") with
    {
        Goal = new Goal.PairBy(new DateOnly(2027, 6, 12), Distance.FromKilometers(60)),
        Current = new Fitness(Distance.FromKilometers(50), Distance.FromKilometers(20), null),
        Limits = MovedLimits.AsShipped,
        Target = Target.FromGoal,
        BlockedDates = [],
    };

    /// <summary>Two training weeks from Monday to Sunday, the second with a pair, or so many days of them.</summary>
    public static BlockDraft Draft(DateOnly? start = null, int days = 14)
    {
        var first = start ?? Monday;
        var sessions = Enumerable.Range(0, days).Select(i => Session(first.AddDays(i), i)).ToList();
        return new BlockDraft(
            Distance.FromMiles(0.5),
            new PairTarget(Distance.FromMiles(39), Distance.FromMiles(31.5)),
            [new BoundLimit(RuleCode.PairGrowth, 3, Basis.CoachRule), new BoundLimit(RuleCode.SecondDayTime, 1, Basis.YourLimit)],
            [.. sessions.Chunk(7).Select((week, i) =>
                new WeekDraft(i + 1, week[0].Date, i == 0 ? Phase.Base : Phase.Build, i == 0 ? WeekKind.Long : WeekKind.Pair, week))]);
    }

    public static Block Block(RunnerId runnerId, DateTime keptUtc, DateOnly? start = null, int days = 14, string name = "Lakeland 50") =>
        Domain.Blocks.Block.Keep(BlockId.New(), runnerId, Request(name), Draft(start, days), keptUtc);

    private static SessionDraft Session(DateOnly date, int i) => (i % 7) switch
    {
        0 => new SessionDraft(
            date, SessionKind.Rest, Distance.Zero, default, default, null, default, default, null,
            [new Reason(RuleCode.DaysFull, ReasonRole.Shapes, Basis.Estimate)]),
        2 => new SessionDraft(
            date, SessionKind.Quality, Distance.FromMiles(6.5), Climb.FromMeters(210.25), Duration.FromMinutes(70), Workout.HillRepeats,
            Duration.FromMinutes(12), Duration.FromMinutes(10), new Effort(Intensity.Hard, new RpeRange(new Rpe(6), new Rpe(8)), TalkTest.FewWords),
            [new Reason(RuleCode.WeekShare, ReasonRole.SetBy, Basis.CoachRule, Distance.FromMiles(6.5)) { Factor = 0.65, Count = 2 }]),
        5 => Easy(date, i < 7 ? SessionKind.Long : SessionKind.PairFirst, 19.5),
        6 when i > 7 => Easy(date, SessionKind.PairSecond, 12),
        _ => Easy(date, SessionKind.Easy, 5),
    };

    private static SessionDraft Easy(DateOnly date, SessionKind kind, double miles) => new(
        date, kind, Distance.FromMiles(miles), Climb.FromMeters(miles * 61.7), Duration.FromMinutes(miles * 12.9), null,
        Duration.FromMinutes(10), default, new Effort(Intensity.Easy, new RpeRange(new Rpe(2), new Rpe(4)), TalkTest.Story),
        [
            new Reason(RuleCode.SessionSpike, ReasonRole.SetBy, Basis.Observed, Distance.FromMiles(miles), Distance.FromMiles(miles + 0.4))
            {
                Reference = Distance.FromMiles(18),
                Factor = 0.1,
            },
            new Reason(RuleCode.FirstDayTime, ReasonRole.WouldAllow, Basis.YourLimit, null, Distance.FromMiles(23)) { Time = Duration.FromMinutes(300) },
            new Reason(RuleCode.WeekRamp, ReasonRole.Shapes, Basis.Estimate) { From = 0.5, To = 0.6, Count = 4 },
        ]);
}
