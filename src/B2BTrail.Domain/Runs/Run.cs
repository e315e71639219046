using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Runs;

/// <summary>A run that was done. Where a new column goes from here: docs/architecture.md, "How a column is added".</summary>
public sealed class Run
{
    /// <summary>The version of a run that nobody has changed since it was entered.</summary>
    public const int FirstVersion = 1;

    private Run()
    {
    }

    /// <summary>A run as it was entered.</summary>
    public Run(RunId id, RunnerId runnerId, RunEntry entry, RunSource source)
    {
        Id = id;
        RunnerId = runnerId;
        Source = source;
        Take(entry);
        Version = FirstVersion;
    }

    /// <summary>Which run it is.</summary>
    public RunId Id { get; private set; }

    /// <summary>Whose it is.</summary>
    public RunnerId RunnerId { get; private set; }

    /// <summary>How it came here.</summary>
    public RunSource Source { get; private set; }

    /// <summary>The runner's local day on which it started.</summary>
    public DateOnly LocalDate { get; private set; }

    /// <summary>The instant at which it started, in UTC; null where only the day is known.</summary>
    public DateTime? StartedUtc { get; private set; }

    /// <summary>The IANA zone in which <see cref="LocalDate"/> holds.</summary>
    public string TimeZone { get; private set; } = "UTC";

    /// <summary>How far.</summary>
    public Distance Distance { get; private set; }

    /// <summary>Time in motion; null where not known.</summary>
    public Duration? Moving { get; private set; }

    /// <summary>Time from start to end; null where not known.</summary>
    public Duration? Elapsed { get; private set; }

    /// <summary>Climb; null where not known.</summary>
    public Climb? Ascent { get; private set; }

    /// <summary>Height lost; null where not known.</summary>
    public Climb? Descent { get; private set; }

    /// <summary>Beats a minute, <see cref="RunEntry.LowestHeartRate"/>…<see cref="RunEntry.HighestHeartRate"/>; null where not known.</summary>
    public int? AverageHeartRate { get; private set; }

    /// <summary>How hard it felt, 1…10; null where not said.</summary>
    public int? Rpe { get; private set; }

    /// <summary>How the legs felt, 1 (wrecked) … 5 (fresh); null where not said.</summary>
    public int? Feel { get; private set; }

    /// <summary>What it is called; null where it has no name.</summary>
    public string? Name { get; private set; }

    /// <summary>The runner's own words.</summary>
    public string? Notes { get; private set; }

    /// <summary>Whether it was a race run in earnest: recovery follows it.</summary>
    public bool IsRace { get; private set; }

    /// <summary>Under which words it is found again.</summary>
    public RunTags Tags { get; private set; }

    /// <summary>Name, tags and notes as a search compares them; follows from them.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>The planned session that it fulfilled; null where none.</summary>
    public SessionId? SessionId { get; private set; }

    /// <summary>Who decided on <see cref="SessionId"/>. What the runner decided is never overruled.</summary>
    public LinkedBy LinkedBy { get; private set; }

    /// <summary>Grows by one with every change, so that a stale edit is noticed.</summary>
    public int Version { get; private set; }

    /// <summary>All that was entered, as one value.</summary>
    public RunEntry Entry => new()
    {
        LocalDate = LocalDate,
        StartedUtc = StartedUtc,
        TimeZone = TimeZone,
        Distance = Distance,
        Moving = Moving,
        Elapsed = Elapsed,
        Ascent = Ascent,
        Descent = Descent,
        AverageHeartRate = AverageHeartRate,
        Rpe = Rpe,
        Feel = Feel,
        Notes = Notes,
        IsRace = IsRace,
        Name = Name,
        Tags = Tags,
    };

    /// <summary>Replaces what was entered.</summary>
    public void Change(RunEntry entry)
    {
        Take(entry);
        Version++;
    }

    /// <summary>Takes over the figures that a file has into a run that was written by hand; whatever else the runner wrote stays.</summary>
    public void Merge(RunEntry file, RunSource source)
    {
        ArgumentNullException.ThrowIfNull(file);
        var own = Entry;
        var times = file.Moving is null && file.Elapsed is null ? own : file;
        var climb = file.Ascent is null && file.Descent is null ? own : file;
        Take(own with
        {
            LocalDate = file.LocalDate,
            StartedUtc = file.StartedUtc,
            TimeZone = file.TimeZone,
            Distance = file.Distance,
            Moving = times.Moving,
            Elapsed = times.Elapsed,
            Ascent = climb.Ascent,
            Descent = climb.Descent,
            AverageHeartRate = file.AverageHeartRate ?? own.AverageHeartRate,
            Rpe = own.Rpe ?? file.Rpe,
            Feel = own.Feel ?? file.Feel,
            Name = own.Name ?? file.Name,
            Notes = own.Notes ?? file.Notes,
        });
        Source = source;
        Version++;
    }

    /// <summary>Undoes <see cref="Merge"/>: the run is again what was written by hand.</summary>
    public void Unmerge(RunEntry written)
    {
        Take(written);
        Source = RunSource.Manual;
        Version++;
    }

    /// <summary>The runner says which session it was; null for none.</summary>
    public void LinkByHand(SessionId? session)
    {
        SessionId = session;
        LinkedBy = LinkedBy.Hand;
        Version++;
    }

    /// <summary>Its session is gone. What the runner said of it must not keep the run from being matched to another.</summary>
    public void Unlink() => (SessionId, LinkedBy) = (null, LinkedBy.Matching);

    /// <summary>Takes over what matching found; does nothing where the runner has decided.</summary>
    public void LinkByMatching(SessionId? session)
    {
        if (LinkedBy != LinkedBy.Hand)
        {
            SessionId = session;
            LinkedBy = LinkedBy.Matching;
        }
    }

    private void Take(RunEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        LocalDate = entry.LocalDate;
        StartedUtc = entry.StartedUtc;
        TimeZone = entry.TimeZone;
        Distance = entry.Distance;
        Moving = entry.Moving;
        Elapsed = entry.Elapsed;
        Ascent = entry.Ascent;
        Descent = entry.Descent;
        AverageHeartRate = entry.AverageHeartRate;
        Rpe = entry.Rpe;
        Feel = entry.Feel;
        Notes = string.IsNullOrWhiteSpace(entry.Notes) ? null : entry.Notes;
        IsRace = entry.IsRace;
        Name = string.IsNullOrWhiteSpace(entry.Name) ? null : entry.Name.Trim();
        Tags = entry.Tags;
        SearchText = Runs.SearchText.Of(Name, Tags.Text, Notes);
    }
}
