using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Runs;

/// <summary>Whether the log takes a recording as a run, and why not.</summary>
public abstract record ActivityScreening
{
    /// <summary>Hardly a runner recorded positions before: an earlier start means that the clock was not set.</summary>
    public static readonly DateTime EarliestStart = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>How far ahead of now a start may lie, as clocks are off; further by as much as its zone is ahead of UTC, as some programs write the local time as if it were UTC.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromMinutes(15);

    /// <summary>A shorter way than this, in meters, is no distance: positions jitter as much.</summary>
    public const double LeastMeters = 1;

    /// <summary>A name of a sport with more characters is not repeated.</summary>
    private const int LongestName = 60;

    private ActivityScreening()
    {
    }

    /// <summary>It is a run.</summary>
    /// <param name="Sport">What it is taken as, on foot: running where the file does not say.</param>
    /// <param name="Notice">What the runner should know of that; null where nothing.</param>
    public sealed record Taken(Sport Sport, FileNotice? Notice) : ActivityScreening;

    /// <summary>It was left out of the log.</summary>
    public abstract record LeftOut : ActivityScreening
    {
        private protected LeftOut()
        {
        }

        /// <summary>Why, with the figures that the runner needs.</summary>
        public abstract FileNotice Notice { get; }

        /// <summary>Whether it becomes a run where the runner says that it is one: ask again with <see cref="Sport.Running"/>.</summary>
        public virtual bool CanBeTakenAnyway => false;
    }

    /// <summary>The file says that it is of another sport.</summary>
    /// <param name="Sport">The sport.</param>
    /// <param name="Name">The file's own name of it, where <paramref name="Sport"/> is only <see cref="Sport.Other"/>; null where that is of no use.</param>
    public sealed record NotOnFoot(Sport Sport, string? Name) : LeftOut
    {
        /// <inheritdoc/>
        public override FileNotice Notice => new(FileNoticeCode.OtherSport) { Sport = Sport, Name = Name };

        /// <inheritdoc/>
        public override bool CanBeTakenAnyway => true;
    }

    /// <summary>The file names a sport that is not known here: only the runner knows whether it is a run.</summary>
    /// <param name="Name">The file's own name of it; null where that is of no use.</param>
    public sealed record UnclearSport(string? Name) : LeftOut
    {
        /// <inheritdoc/>
        public override FileNotice Notice => new(FileNoticeCode.SportUnclear) { Name = Name };

        /// <inheritdoc/>
        public override bool CanBeTakenAnyway => true;
    }

    /// <summary>The file does not say what it is of, and it is faster than anyone runs.</summary>
    public sealed record TooFast(Distance Distance, Duration Time) : LeftOut
    {
        /// <inheritdoc/>
        public override FileNotice Notice => FootSpeed.Notice(FileNoticeCode.TooFastForRun, Distance, Time);

        /// <inheritdoc/>
        public override bool CanBeTakenAnyway => true;
    }

    /// <summary>It has no times: somebody drew or planned it.</summary>
    public sealed record Route : LeftOut
    {
        /// <inheritdoc/>
        public override FileNotice Notice => new(FileNoticeCode.Route);
    }

    /// <summary>Nothing in it tells how far it went.</summary>
    public sealed record NoDistance : LeftOut
    {
        /// <inheritdoc/>
        public override FileNotice Notice => new(FileNoticeCode.NoDistance);
    }

    /// <summary>It starts where a clock that was never set begins to count, or in the future. The figures are good; only the day must come from the runner.</summary>
    /// <param name="StartUtc">The start that the file claims.</param>
    /// <param name="IsAhead">Whether that is in the future.</param>
    /// <param name="Distance">How far it was.</param>
    /// <param name="Time">Time in motion, else from start to end; null where neither is known.</param>
    public sealed record WrongClock(DateTime StartUtc, bool IsAhead, Distance Distance, Duration? Time) : LeftOut
    {
        /// <inheritdoc/>
        public override FileNotice Notice => new(IsAhead ? FileNoticeCode.StartsInFuture : FileNoticeCode.StartsTooEarly)
        {
            Date = DateOnly.FromDateTime(StartUtc),
            Distance = Distance,
            Time = Time,
        };
    }

    /// <summary>It is older than its format, one round of the satellites' weeks before a likely day.</summary>
    /// <param name="StartUtc">The start that the file claims.</param>
    /// <param name="LikelyUtc">The start that it likely had, and gets where the runner agrees.</param>
    public sealed record WeeksBehind(DateTime StartUtc, DateTime LikelyUtc) : LeftOut
    {
        /// <inheritdoc/>
        public override FileNotice Notice => new(FileNoticeCode.WeeksMayHaveRunOver)
        {
            Date = DateOnly.FromDateTime(StartUtc),
            UsedDate = DateOnly.FromDateTime(LikelyUtc),
        };

        /// <inheritdoc/>
        public override bool CanBeTakenAnyway => true;
    }

    /// <summary>Whether the log takes it.</summary>
    /// <param name="sport">What the file says it is of; <see cref="Sport.Running"/> where the runner says that it is a run.</param>
    /// <param name="sportName">The file's own name of the sport.</param>
    /// <param name="figures">Its figures.</param>
    /// <param name="startUtc">Its start; null for a route.</param>
    /// <param name="nowUtc">Now.</param>
    /// <param name="zoneOffset">How far the zone of the run is ahead of UTC at its start; negative where it is behind.</param>
    public static ActivityScreening Of(Sport sport, string? sportName, RunFigures figures, DateTime? startUtc, DateTime nowUtc, TimeSpan zoneOffset = default)
    {
        ArgumentNullException.ThrowIfNull(figures);
        if (startUtc is not { } start)
        {
            return new Route();
        }

        bool isUnsaid = sport is Sport.Unknown or Sport.Unclear;
        if (!isUnsaid && !sport.IsOnFoot())
        {
            return new NotOnFoot(sport, sport == Sport.Other ? Called(sportName) : null);
        }

        if (figures.Distance is not { Value: { Meters: >= LeastMeters } distance })
        {
            return new NoDistance();
        }

        var time = (figures.Moving ?? figures.Elapsed)?.Value;
        bool isAhead = start - nowUtc > Ahead + (zoneOffset > TimeSpan.Zero ? zoneOffset : TimeSpan.Zero);
        if (isAhead || UnsetClock.Says(start))
        {
            return new WrongClock(start, isAhead, distance, time);
        }

        if (!isUnsaid)
        {
            return new Taken(sport, null);
        }

        return time is { } taken && FootSpeed.IsTooFast(distance, taken) ? new TooFast(distance, taken)
            : sport == Sport.Unclear ? new UnclearSport(Called(sportName))
            : new Taken(Sport.Running, Called(sportName) is { } name ? new(FileNoticeCode.SportNotKnown) { Name = name } : null);
    }

    private static string? Called(string? sportName) => sportName?.Trim() is { Length: > 0 and <= LongestName } name && !name.Any(char.IsControl) ? name : null;
}
