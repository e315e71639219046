using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Replanning;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace B2BTrail.Data.Blocks;

internal sealed class PlanHistoryMapping :
    IEntityTypeConfiguration<PlanRevision>, IEntityTypeConfiguration<AcceptedProposal>, IEntityTypeConfiguration<ReplanAnswer>
{
    public void Configure(EntityTypeBuilder<PlanRevision> builder)
    {
        builder.HasKey(r => new { r.BlockId, r.Number });
        builder.Property(r => r.Number).ValueGeneratedNever();
        builder.Property(r => r.Change).HasColumnName("ChangeJson")
            .HasConversion(DraftJson.Converter<PlanChange>(), DraftJson.Comparer<PlanChange>());
        builder.HasOne<Block>().WithMany().HasForeignKey(r => new { r.RunnerId, r.BlockId })
            .HasPrincipalKey(b => new { b.RunnerId, b.Id }).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AcceptedProposal> builder)
    {
        builder.HasKey(r => new { r.BlockId, r.Number });
        builder.Property(r => r.Number).ValueGeneratedNever();
        builder.Property(r => r.Days).HasColumnName("DaysJson")
            .HasConversion(DraftJson.Converter<IReadOnlyList<DayReasons>>(), DraftJson.Comparer<IReadOnlyList<DayReasons>>());
        builder.HasOne<Block>().WithMany().HasForeignKey(r => new { r.RunnerId, r.BlockId })
            .HasPrincipalKey(b => new { b.RunnerId, b.Id }).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ReplanAnswer> builder)
    {
        builder.HasKey(a => new { a.BlockId, a.Cause });
        builder.Property(a => a.Cause).HasMaxLength(ReplanAnswer.MaxCauseLength);
        builder.HasOne<Block>().WithMany().HasForeignKey(a => new { a.RunnerId, a.BlockId })
            .HasPrincipalKey(b => new { b.RunnerId, b.Id }).OnDelete(DeleteBehavior.Cascade);
    }
}
