using B2BTrail.Domain.Runners;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace B2BTrail.Data.Api;

internal sealed class IdempotentReplyMapping : IEntityTypeConfiguration<IdempotentReply>
{
    public void Configure(EntityTypeBuilder<IdempotentReply> builder)
    {
        builder.HasKey(r => new { r.RunnerId, r.Key });
        builder.Property(r => r.Key).HasMaxLength(IdempotentReply.MaxKeyLength);
        builder.Property(r => r.RequestHash).HasMaxLength(IdempotentReply.HashLength);
        builder.HasIndex(r => r.CreatedUtc);
        builder.HasIndex(r => new { r.RunnerId, r.CreatedId });
        builder.HasOne<Runner>().WithMany().HasForeignKey(r => r.RunnerId).OnDelete(DeleteBehavior.Cascade);
    }
}
