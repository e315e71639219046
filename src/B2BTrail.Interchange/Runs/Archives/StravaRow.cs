namespace B2BTrail.Interchange.Runs.Archives;

/// <summary>A row of Strava's list. What the list leaves empty is null.</summary>
/// <param name="FileName">The file in the archive, as <c>activities/1.fit.gz</c>; null for an activity that was written by hand.</param>
/// <param name="Date">The date and time as written, in the language of the list.</param>
/// <param name="Title">The title that the runner gave it.</param>
/// <param name="Type">The kind of activity as written, in the language of the list.</param>
/// <param name="Description">The runner's words on it.</param>
public sealed record StravaRow(string? FileName, string? Date, string? Title, string? Type, string? Description);
