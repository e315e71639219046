using System.Security.Cryptography;
using B2BTrail.Domain.Blocks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace B2BTrail.Data.Blocks;

internal sealed class CalendarFeedMapping : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Hash).HasMaxLength(SHA256.HashSizeInBytes);
        builder.HasIndex(f => f.Hash).IsUnique();
        builder.HasIndex(f => f.BlockId).IsUnique();
        builder.HasOne<Block>().WithMany().HasForeignKey(f => new { f.RunnerId, f.BlockId })
            .HasPrincipalKey(b => new { b.RunnerId, b.Id }).OnDelete(DeleteBehavior.Cascade);
    }
}
