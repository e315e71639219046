using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Units;
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

        /// <summary>What was run on the days of a block, and the day on which its runner saved it.</summary>
        public async Task<TrainingHistory> HistoryAsync(Block block, CancellationToken cancellationToken)
        {
            ArgumentNullException.ThrowIfNull(block);
            var runner = await db.Runners.OwnedBy(block.RunnerId).AsNoTracking().SingleAsync(cancellationToken);
            var runs = await db.Runs.OwnedBy(block.RunnerId).AsNoTracking()
                .Where(r => r.LocalDate >= block.StartDate && r.LocalDate <= block.EndDate)
                .Select(r => new { r.LocalDate, r.Distance.Meters, Seconds = r.Moving != null ? (long?)r.Moving.Value.Seconds : r.Elapsed != null ? r.Elapsed.Value.Seconds : null, r.Rpe, r.IsRace })
                .ToListAsync(cancellationToken);
            return new TrainingHistory(
                runs.Select(r => new DayDone(
                    r.LocalDate, new Distance(r.Meters), r.Seconds is { } s ? new Duration(s) : null, r.Rpe is { } rpe ? new Rpe(rpe) : null)
                { IsRace = r.IsRace }),
                runner.Preferences.LocalDateAt(block.KeptUtc));
        }
    }
}
