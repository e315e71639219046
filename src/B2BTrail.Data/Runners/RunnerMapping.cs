using B2BTrail.Domain.Runners;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.ValueGeneration;

namespace B2BTrail.Data.Runners;

internal sealed class RunnerMapping : IEntityTypeConfiguration<Runner>
{
    // A foreign key must have the type of the key that it points to, and the account's key is a plain Guid. So the runner's id stands
    // in a second column as well, and a check keeps both the same.
    private const string AccountId = "AccountId";

    public void Configure(EntityTypeBuilder<Runner> builder)
    {
        builder.ToTable("Runners", table => table.HasCheckConstraint("CK_Runners_Account", "\"AccountId\" = \"Id\""));
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.TimeZone).HasMaxLength(64);
        builder.Ignore(r => r.Preferences);
        builder.Property<Guid>(AccountId).HasValueGenerator<SameAsId>().ValueGeneratedOnAdd();
        builder.HasOne<RunnerAccount>().WithOne().HasForeignKey<Runner>(AccountId).IsRequired().OnDelete(DeleteBehavior.Cascade);
    }

    private sealed class SameAsId : ValueGenerator<Guid>
    {
        public override bool GeneratesTemporaryValues => false;

        public override Guid Next(EntityEntry entry) => ((Runner)entry.Entity).Id.Value;
    }
}
