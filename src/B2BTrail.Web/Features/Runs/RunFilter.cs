using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runs;

namespace B2BTrail.Web.Features.Runs;

/// <summary>Which runs to list: all that fit each member that is given.</summary>
public sealed record RunFilter
{
    /// <summary>All runs.</summary>
    public static RunFilter All { get; } = new();

    /// <summary>The first local day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last local day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The kind of the session that they fulfilled.</summary>
    public SessionKind? Kind { get; init; }

    /// <summary>Words, each of which stands in their name, notes or tags.</summary>
    public string? Question { get; init; }

    /// <summary>A tag that they have, in any case.</summary>
    public string? Tag { get; init; }

    /// <summary>Whether they were races.</summary>
    public bool? IsRace { get; init; }

    /// <summary>The runs that the filter lets through.</summary>
    /// <param name="runs">A runner's runs.</param>
    /// <param name="sessions">The runner's sessions.</param>
    internal IQueryable<Run> Of(IQueryable<Run> runs, IQueryable<PlannedSession> sessions)
    {
        if (Kind is { } kind)
        {
            runs = runs.Where(r => sessions.Any(s => (SessionId?)s.Id == r.SessionId && s.Kind == kind));
        }

        if (From is { } from)
        {
            runs = runs.Where(r => r.LocalDate >= from);
        }

        if (To is { } to)
        {
            runs = runs.Where(r => r.LocalDate <= to);
        }

        if (IsRace is { } isRace)
        {
            runs = runs.Where(r => r.IsRace == isRace);
        }

        if (RunTags.Normalize(Tag) is { Length: > 0 } tag)
        {
            // Commas stand between tags and in none.
            var within = $", {tag}, ";
            runs = runs.Where(r => (", " + r.Tags.Text + ", ").Contains(within));
        }

        foreach (var word in SearchText.Words(Question))
        {
            runs = runs.Where(r => r.SearchText.Contains(word));
        }

        return runs;
    }
}
