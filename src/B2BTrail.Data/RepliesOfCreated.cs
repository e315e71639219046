using B2BTrail.Data.Api;
using B2BTrail.Domain.Runners;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Data;

/// <summary>Answers to requests hold a copy of what the requests created.</summary>
public static class RepliesOfCreated
{
    extension(DbSet<IdempotentReply> replies)
    {
        /// <summary>Deletes the answers that tell of things that are being deleted, inside the write that deletes them.</summary>
        public Task DeleteWithAsync(RunnerId runnerId, IReadOnlyCollection<Guid> createdIds, CancellationToken cancellationToken) =>
            replies.OwnedBy(runnerId).Where(r => r.CreatedId != null && createdIds.Contains(r.CreatedId.Value)).ExecuteDeleteAsync(cancellationToken);
    }
}
