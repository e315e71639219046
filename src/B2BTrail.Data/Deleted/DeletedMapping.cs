using B2BTrail.Data.Runs;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace B2BTrail.Data.Deleted;

internal sealed class DeletedMapping : IEntityTypeConfiguration<DeletedItem>, IEntityTypeConfiguration<DeletedOriginal>
{
    public void Configure(EntityTypeBuilder<DeletedItem> builder)
    {
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.HasAlternateKey(i => new { i.RunnerId, i.Id });
        builder.Property(i => i.Name).HasMaxLength(Recording.MaxNameLength);
        builder.ComplexProperty<Distance>(i => i.Distance, d => d.Property(x => x.Meters).HasColumnName("DistanceMeters"));
        builder.Property(i => i.Content).HasColumnName("ContentJson");
        builder.HasIndex(i => new { i.RunnerId, i.DeletedUtc });
        builder.HasOne<Runner>().WithMany().HasForeignKey(i => i.RunnerId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<DeletedOriginal> builder)
    {
        builder.HasKey(o => new { o.ItemId, o.Content });
        builder.HasIndex(o => new { o.RunnerId, o.Content });
        builder.HasOne<DeletedItem>().WithMany()
            .HasForeignKey(o => new { o.RunnerId, o.ItemId })
            .HasPrincipalKey(i => new { i.RunnerId, i.Id })
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Original>().WithMany()
            .HasForeignKey(o => new { o.RunnerId, o.Content })
            .OnDelete(DeleteBehavior.ClientNoAction);
    }
}
