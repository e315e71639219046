using B2BTrail.Domain.Runs;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>How many files came to what.</summary>
/// <param name="Imported">They are runs in the log.</param>
/// <param name="Duplicates">Their runs were there.</param>
/// <param name="Rejected">They cannot be read.</param>
/// <param name="Skipped">They are not runs; among them those that were undone, and a line for each archive that holds files of other kinds.</param>
/// <param name="Asked">The runner is asked about them; counted among the others too.</param>
public sealed record ImportTally(int Imported, int Duplicates, int Rejected, int Skipped, int Asked)
{
    /// <summary>How many are asked about because they are read differently now.</summary>
    public int NewReadings { get; init; }

    /// <summary>Of how many the runner has taken the new reading.</summary>
    public int TakenReadings { get; init; }

    /// <summary>How many runs left the log again when the import was undone.</summary>
    public int Undone { get; init; }

    /// <summary>How many files of other kinds the archives hold.</summary>
    public int NotRead { get; init; }

    /// <summary>How many archives hold such files: each tells of all of them in one line.</summary>
    public int NotReadLines { get; init; }

    /// <summary>How many files there are.</summary>
    public int All => Imported + Duplicates + Rejected + LeftOut + NotRead + Undone;

    /// <summary>How many were read and are no runs.</summary>
    public int LeftOut => Skipped - Undone - NotReadLines;

    /// <summary>How many are runs that the log had already, for certain.</summary>
    public int There => Duplicates - Asked;

    /// <summary>How many came to this.</summary>
    public int Of(FileOutcome outcome) => outcome switch
    {
        FileOutcome.Imported => Imported,
        FileOutcome.Duplicate => Duplicates,
        FileOutcome.Rejected => Rejected,
        FileOutcome.Skipped => Skipped,
        _ => 0,
    };
}
