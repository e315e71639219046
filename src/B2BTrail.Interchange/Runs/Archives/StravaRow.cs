using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs.Sports;

namespace B2BTrail.Interchange.Runs.Archives;

/// <summary>A row of Strava's list. What the list leaves empty is null.</summary>
/// <param name="FileName">The file in the archive, as <c>activities/1.fit.gz</c>; null for an activity that was written by hand.</param>
/// <param name="Date">The date and time as written, in the language of the list.</param>
/// <param name="Title">The title that the runner gave it.</param>
/// <param name="Type">The kind of activity as written, in the language of the list.</param>
/// <param name="Description">The runner's words on it.</param>
public sealed record StravaRow(string? FileName, string? Date, string? Title, string? Type, string? Description)
{
    /// <summary>What the list says it is of.</summary>
    public Sport Sport => SportWords.Read(Type);

    /// <summary>Its figures in full; nothing where the list has only those cut to hundredths of a kilometer.</summary>
    public FileSummary Summary { get; init; } = FileSummary.None;

    /// <summary>What was written by hand as an activity without points; null where the list does not say when it was or how far.</summary>
    internal Activity? ToActivity() => StravaDate.TryRead(Date) is { } start && Summary.Distance is not null
        ? new Activity
        {
            Source = RunSource.Manual,
            StartUtc = start,
            Sport = Sport,
            SportName = Type,
            Name = Title,
            Description = Description,
            Summary = Summary,
        }
        : null;
}
