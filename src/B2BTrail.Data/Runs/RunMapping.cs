using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace B2BTrail.Data.Runs;

internal sealed class RunMapping : IEntityTypeConfiguration<Run>
{
    public void Configure(EntityTypeBuilder<Run> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasAlternateKey(r => new { r.RunnerId, r.Id });
        builder.Property(r => r.TimeZone).HasMaxLength(64);
        builder.Property(r => r.Name).HasMaxLength(RunEntry.MaxNameLength);
        builder.Property(r => r.Notes).HasMaxLength(RunEntry.MaxNotesLength);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Ignore(r => r.Entry);

        builder.ComplexProperty(r => r.Distance, d => d.Property(x => x.Meters).HasColumnName("DistanceMeters"));
        builder.ComplexProperty<Duration>(r => r.Moving, d => d.Property(x => x.Seconds).HasColumnName("MovingSeconds"));
        builder.ComplexProperty<Duration>(r => r.Elapsed, d => d.Property(x => x.Seconds).HasColumnName("ElapsedSeconds"));
        builder.ComplexProperty<Climb>(r => r.Ascent, c => c.Property(x => x.Meters).HasColumnName("AscentMeters"));
        builder.ComplexProperty<Climb>(r => r.Descent, c => c.Property(x => x.Meters).HasColumnName("DescentMeters"));

        builder.ComplexProperty(r => r.Tags, t => t.Property(x => x.Text).UsePropertyAccessMode(PropertyAccessMode.PreferProperty).HasColumnName("Tags").HasMaxLength(RunTags.MaxTextLength));

        builder.HasIndex(r => new { r.RunnerId, r.LocalDate });
        builder.HasOne<Runner>().WithMany().HasForeignKey(r => r.RunnerId).OnDelete(DeleteBehavior.Cascade);

        // Two keys on the same link. The first lets go of a deleted session. The second makes a link to another runner's session
        // impossible; it must not act on a delete itself, for setting it null would null RunnerId too. NO ACTION is checked when the
        // statement ends, after the first key has set SessionId null; where a
        // database checks sooner, the key has to be deferred.
        builder.HasOne<PlannedSession>().WithMany().HasForeignKey(r => r.SessionId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<PlannedSession>().WithMany()
            .HasForeignKey(r => new { r.RunnerId, r.SessionId })
            .HasPrincipalKey(s => new { s.RunnerId, s.Id })
            .OnDelete(DeleteBehavior.ClientNoAction);
    }
}
