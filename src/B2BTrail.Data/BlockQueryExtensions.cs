using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runners;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Data;

/// <summary>Queries on blocks that more than one feature asks.</summary>
public static class BlockQueryExtensions
{
    extension(IQueryable<Block> blocks)
    {
        /// <summary>With weeks and sessions, each in order.</summary>
        public IQueryable<Block> WithWeeks() => blocks
            .Include(b => b.Weeks.OrderBy(w => w.Number))
            .ThenInclude(w => w.Sessions.OrderBy(s => s.Date))

            // As one statement, the long texts of the block would be read again with every session.
            .AsSplitQuery();
    }

    extension(TrailDb db)
    {
        /// <summary>The sessions that count: those of days that no block of the runner kept later covers.</summary>
        public IQueryable<PlannedSession> FollowedSessions(RunnerId runnerId) =>
            from session in db.Sessions.OwnedBy(runnerId)
            join block in db.Blocks.OwnedBy(runnerId) on session.BlockId equals block.Id
            where !db.Blocks.OwnedBy(runnerId).Any(later =>
                later.StartDate <= session.Date && later.EndDate >= session.Date
                && (later.KeptUtc > block.KeptUtc
                    || (later.KeptUtc == block.KeptUtc && (Guid)(object)later.Id > (Guid)(object)block.Id)))
            select session;
    }
}
