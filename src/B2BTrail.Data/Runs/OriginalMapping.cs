using B2BTrail.Domain.Runners;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace B2BTrail.Data.Runs;

internal sealed class OriginalMapping : IEntityTypeConfiguration<Original>
{
    public void Configure(EntityTypeBuilder<Original> builder)
    {
        builder.HasKey(o => new { o.RunnerId, o.Content });
        builder.HasIndex(o => o.Content);
        builder.HasOne<Runner>().WithMany().HasForeignKey(o => o.RunnerId).OnDelete(DeleteBehavior.Cascade);
    }
}
