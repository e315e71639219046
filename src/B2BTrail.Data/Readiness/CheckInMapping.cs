using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Runners;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace B2BTrail.Data.Readiness;

internal sealed class CheckInMapping : IEntityTypeConfiguration<CheckIn>
{
    public void Configure(EntityTypeBuilder<CheckIn> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Ignore(c => c.Answers);
        builder.HasIndex(c => new { c.RunnerId, c.LocalDate });
        builder.HasOne<Runner>().WithMany().HasForeignKey(c => c.RunnerId).OnDelete(DeleteBehavior.Cascade);
    }
}
