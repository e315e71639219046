using B2BTrail.Domain.Runners;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace B2BTrail.Data.Runners;

internal sealed class SignInSessionMapping : IEntityTypeConfiguration<SignInSession>
{
    public void Configure(EntityTypeBuilder<SignInSession> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Browser).HasMaxLength(SignInSession.MaxNameLength);
        builder.Property(s => s.System).HasMaxLength(SignInSession.MaxNameLength);
        builder.HasOne<Runner>().WithMany().HasForeignKey(s => s.RunnerId).OnDelete(DeleteBehavior.Cascade);
    }
}
