using B2BTrail.Domain.Runners;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace B2BTrail.Data.Runners;

internal sealed class AutosavedFormMapping : IEntityTypeConfiguration<AutosavedForm>
{
    public void Configure(EntityTypeBuilder<AutosavedForm> builder)
    {
        builder.ToTable("FormDrafts");
        builder.HasKey(d => new { d.RunnerId, d.Form });
        builder.Property(d => d.Form).HasMaxLength(AutosavedForm.MaxFormLength);
        builder.HasOne<Runner>().WithMany().HasForeignKey(d => d.RunnerId).OnDelete(DeleteBehavior.Cascade);
    }
}
