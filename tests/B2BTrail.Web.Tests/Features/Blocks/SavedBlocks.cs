using B2BTrail.Data;
using B2BTrail.Domain.Blocks;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Tests.Features.Blocks;

internal static class SavedBlocks
{
    extension(IDbContextFactory<TrailDb> dbFactory)
    {
        /// <summary>Makes a block one that was saved on its first day, so that its runner had all of it to follow.</summary>
        public async Task SavedOnFirstDayAsync(BlockId id)
        {
            await using var db = await dbFactory.CreateDbContextAsync();
            var start = await db.Blocks.Where(block => block.Id == id).Select(block => block.StartDate).SingleAsync();
            var kept = start.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);
            await db.WriteAsync(
                token => db.Blocks.Where(block => block.Id == id).ExecuteUpdateAsync(set => set.SetProperty(block => block.KeptUtc, kept), token), CancellationToken.None);
        }
    }
}
