using B2BTrail.Domain.Runners;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace B2BTrail.Data.Runners;

internal sealed class AccessTokenMapping : IEntityTypeConfiguration<AccessToken>
{
    public void Configure(EntityTypeBuilder<AccessToken> builder)
    {
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Name).HasMaxLength(AccessToken.MaxNameLength);
        builder.Property(t => t.Hash).HasMaxLength(AccessToken.HashLength);
        builder.HasIndex(t => t.Hash).IsUnique();
        builder.HasOne<Runner>().WithMany().HasForeignKey(t => t.RunnerId).OnDelete(DeleteBehavior.Cascade);
    }
}
