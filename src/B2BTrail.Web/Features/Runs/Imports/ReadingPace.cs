using B2BTrail.Domain.Runs;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>Tells how long the rest of an import will take about, from how fast it went while it was watched.</summary>
internal sealed class ReadingPace
{
    private const int FewestFiles = 10;

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(4);

    private (DateTime? StartedUtc, int Done, DateTimeOffset Now)? _first;

    /// <summary>The time left; null where the import is not read just now, or was not watched long enough to say.</summary>
    public TimeSpan? Left(ImportView import, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(import);
        if (import.State != ImportState.Running)
        {
            _first = null;
            return null;
        }

        if (_first is not { } first || first.StartedUtc != import.StartedUtc)
        {
            // One that went on after a stop has files that were read before it began; they say nothing about how fast it is.
            _first = (import.StartedUtc, import.Done, now);
            return null;
        }

        var (read, took) = (import.Done - first.Done, now - first.Now);
        return read >= FewestFiles && took >= Shortest ? took / read * Math.Max(0, import.Total - import.Done) : null;
    }
}
