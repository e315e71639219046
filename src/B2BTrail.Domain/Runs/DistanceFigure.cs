using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Runs;

/// <summary>How far a recording goes: what the device says, unless its own positions say something quite different.</summary>
internal static class DistanceFigure
{
    /// <summary>Two sums that differ by more than this share of the second, and by more than <see cref="LeewayMeters"/>, are far apart.</summary>
    internal const double LeewayShare = 0.3;

    /// <summary>Sums that differ by no more than this, in meters, are never far apart.</summary>
    internal const double LeewayMeters = 200;

    /// <summary>The share of the timer's time that positions must cover to have a say against the device's own sums.</summary>
    internal const double LeastCover = 0.75;

    /// <summary>A summary is passed over for the device's own count where one of them is so many times the other.</summary>
    internal const double MostTimesCount = 2;

    /// <summary>
    /// The file's summary, else the device's last count, else the sum over positions. A sum of the device that is far apart from good
    /// positions is passed over, unless the device has two that agree and that a runner can cover in the time.
    /// </summary>
    internal static Figure<Distance>? Of(Track track, FileSummary summary, Duration? time, List<FileNotice> notices)
    {
        var sum = PositionSum.Of(track);
        double? said = Usable(summary.Distance?.Meters ?? 0);
        double? counted = Usable(LastCount(track.Points));
        double? positions = Usable(sum.Meters);
        bool isWhole = Share(track, static (in p) => p.HasPosition) >= RunFigures.LeastShare && !IsShort(sum, summary);

        if ((said ?? counted) is { } device && positions is { } seen && isWhole && AreFarApart(device, seen))
        {
            if (!(counted is { } count && said is not null && !AreFarApart(count, device)) || (IsTooFast(device, time) && !IsTooFast(seen, time)))
            {
                said = null;
                counted = counted is { } other && AreFarApart(other, seen) ? null : counted;
            }

            notices.Add(Disagreement(device, seen, said ?? counted ?? seen));
        }
        else if (said is { } whole && counted is { } way && (!isWhole || positions is null) && Math.Max(whole / way, way / whole) > MostTimesCount
            && Share(track, static (in p) => p.HasMeters) >= LeastCover)
        {
            said = null;
            notices.Add(new(FileNoticeCode.CountDisagrees) { Distance = new(whole), UsedDistance = new(way) });
        }

        if ((said ?? counted) is { } taken)
        {
            return new(new Distance(taken), said is null ? FigureMethod.DeviceCount : FigureMethod.FileSummary);
        }

        return positions is { } meters ? FromPositions(meters, isWhole, notices) : null;
    }

    private static FileNotice Disagreement(double said, double seen, double used) =>
        new(FileNoticeCode.DistancesDisagree) { Distance = new(said), PositionDistance = new(seen), UsedDistance = new(used) };

    private static double Share(Track track, Coverage.Tells tells) => Coverage.Of(track.Points, tells);

    private static bool IsTooFast(double meters, Duration? time) => time is { } taken && FootSpeed.IsTooFast(new Distance(meters), taken);

    private static Figure<Distance> FromPositions(double meters, bool isWhole, List<FileNotice> notices)
    {
        if (!isWhole)
        {
            notices.Add(new(FileNoticeCode.PositionsForPart));
        }

        return new(new Distance(meters), FigureMethod.Positions);
    }

    private static double? Usable(double meters) => meters is > 0 and <= Distance.MaxMeters ? meters : null;

    private static bool IsShort(PositionSum sum, FileSummary summary) =>
        (summary.Timer ?? summary.Elapsed) is { } time && sum.Seconds < LeastCover * time.Seconds;

    private static bool AreFarApart(double meters, double from) =>
        Math.Abs(meters - from) > Math.Max(LeewayMeters, LeewayShare * from);

    private static double LastCount(ReadOnlySpan<TrackPoint> points)
    {
        for (int i = points.Length - 1; i >= 0; i--)
        {
            if (points[i].HasMeters)
            {
                return points[i].Meters;
            }
        }

        return 0;
    }
}
