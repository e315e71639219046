using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runners;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace B2BTrail.Data.Blocks;

internal sealed class BlockMapping :
    IEntityTypeConfiguration<Block>, IEntityTypeConfiguration<PlannedWeek>, IEntityTypeConfiguration<PlannedSession>
{
    public void Configure(EntityTypeBuilder<Block> builder)
    {
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.HasAlternateKey(b => new { b.RunnerId, b.Id });
        builder.Property(b => b.Version).IsConcurrencyToken();
        builder.Ignore(b => b.Plan);
        builder.Property(b => b.Name).HasMaxLength(BlockRequest.MaxNameLength);
        builder.Property(b => b.Request).HasColumnName("RequestJson")
            .HasConversion(DraftJson.Converter<BlockRequest>(), DraftJson.Comparer<BlockRequest>());
        builder.Property(b => b.FirstPlan).HasColumnName("DraftJson")
            .HasConversion(DraftJson.Converter<BlockDraft>(), DraftJson.Comparer<BlockDraft>());
        builder.HasIndex(b => new { b.RunnerId, b.KeptUtc });
        builder.HasOne<Runner>().WithMany().HasForeignKey(b => b.RunnerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(b => b.Weeks).WithOne()
            .HasForeignKey(w => new { w.RunnerId, w.BlockId })
            .HasPrincipalKey(b => new { b.RunnerId, b.Id })
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<PlannedWeek> builder)
    {
        builder.HasKey(w => new { w.BlockId, w.Number });
        builder.HasAlternateKey(w => new { w.RunnerId, w.BlockId, w.Number });
        builder.Property(w => w.Number).ValueGeneratedNever();
        builder.HasMany(w => w.Sessions).WithOne()
            .HasForeignKey(s => new { s.RunnerId, s.BlockId, s.WeekNumber })
            .HasPrincipalKey(w => new { w.RunnerId, w.BlockId, w.Number })
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<PlannedSession> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasAlternateKey(s => new { s.RunnerId, s.Id });
        builder.Ignore(s => s.Standing);
        builder.Property(s => s.Lock).HasColumnName("Hold");
        builder.ComplexProperty(s => s.Distance, d => d.Property(x => x.Meters).HasColumnName("DistanceMeters"));
        builder.ComplexProperty(s => s.Ascent, c => c.Property(x => x.Meters).HasColumnName("AscentMeters"));
        builder.ComplexProperty(s => s.Duration, d => d.Property(x => x.Seconds).HasColumnName("DurationSeconds"));

        // Not unique: that a day of a plan has one session is the domain's rule, OneSessionPerDay, and two blocks may cover a day.
        builder.HasIndex(s => new { s.RunnerId, s.Date });
    }
}
