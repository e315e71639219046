using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runs;

namespace B2BTrail.Web.Features.Runs;

/// <summary>
/// Which runs to list: those on the days from…to, and where they are given, those that fulfilled a session of a kind, whose name, notes or tags
/// hold each word of a question, that have a tag, and that were or were not races.
/// </summary>
public sealed record RunFilter(
    DateOnly? From = null, DateOnly? To = null, SessionKind? Kind = null, string? Question = null, string? Tag = null, bool? IsRace = null)
{
    public static RunFilter All { get; } = new();

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
