using B2BTrail.Domain.Runs;

namespace B2BTrail.Data;

/// <summary>Queries on runs that more than one feature asks.</summary>
public static class RunQueryExtensions
{
    // Databases do not agree on whether nothing comes first.
    extension(IQueryable<Run> runs)
    {
        /// <summary>In the order of the log: by local date, then by start, those without one first, then as they were entered.</summary>
        public IOrderedQueryable<Run> InOrder() => runs
            .OrderBy(r => r.LocalDate).ThenBy(r => r.StartedUtc != null).ThenBy(r => r.StartedUtc).ThenBy(r => r.Id);

        /// <summary>The other way around.</summary>
        public IOrderedQueryable<Run> NewestFirst() => runs
            .OrderByDescending(r => r.LocalDate).ThenByDescending(r => r.StartedUtc != null).ThenByDescending(r => r.StartedUtc).ThenByDescending(r => r.Id);
    }
}
