using B2BTrail.Data.Runners;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runners;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Data.Blocks;

/// <summary>Queries on blocks that more than one feature asks.</summary>
public static class BlockQueries
{
    extension(IQueryable<Block> blocks)
    {
        /// <summary>With weeks and sessions, each in order.</summary>
        public IQueryable<Block> WithWeeks() => blocks
            .Include(b => b.Weeks.OrderBy(w => w.Number))
            .ThenInclude(w => w.Sessions.OrderBy(s => s.Date))

            // As one statement, the long texts of the block would be read again with every session.
            .AsSplitQuery();

        /// <summary>What a list shows, without the request and the draft, which are long.</summary>
        public IQueryable<BlockHeading> AsHeadings() =>
            blocks.Select(b => new BlockHeading(b.Id, b.Name, b.StartDate, b.EndDate, b.KeptUtc));
    }

    extension(TrailDb db)
    {
        /// <summary>The sessions that count: those of days that no block of the runner kept later covers.</summary>
        public IQueryable<PlannedSession> FollowedSessions(RunnerId runner) =>
            from session in db.Sessions.OwnedBy(runner)
            join block in db.Blocks.OwnedBy(runner) on session.BlockId equals block.Id
            where !db.Blocks.OwnedBy(runner).Any(later =>
                later.StartDate <= session.Date && later.EndDate >= session.Date
                && (later.KeptUtc > block.KeptUtc
                    || (later.KeptUtc == block.KeptUtc && (Guid)(object)later.Id > (Guid)(object)block.Id)))
            select session;
    }
}

/// <summary>A block as a list shows it.</summary>
/// <param name="Id">Which block it is.</param>
/// <param name="Name">The runner's name for it.</param>
/// <param name="StartDate">Its first day.</param>
/// <param name="EndDate">Its last day.</param>
/// <param name="KeptUtc">When it was kept, in UTC.</param>
public sealed record BlockHeading(BlockId Id, string Name, DateOnly StartDate, DateOnly EndDate, DateTime KeptUtc);
