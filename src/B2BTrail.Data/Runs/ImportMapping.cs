using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace B2BTrail.Data.Runs;

internal sealed class ImportMapping :
    IEntityTypeConfiguration<Import>, IEntityTypeConfiguration<ImportUpload>, IEntityTypeConfiguration<ImportedFile>
{
    // The longest text that versions before the codes kept, in characters.
    private const int MaxEarlierText = 600;

    public void Configure(EntityTypeBuilder<Import> builder)
    {
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.HasAlternateKey(i => new { i.RunnerId, i.Id });
        builder.HasIndex(i => i.State);
        builder.PrimitiveCollection(i => i.PassedOver).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Property(i => i.Problem).HasColumnName("ProblemCode");
        builder.Property(i => i.EarlierProblem).HasColumnName("Problem").HasMaxLength(MaxEarlierText);
        builder.HasOne<Runner>().WithMany().HasForeignKey(i => i.RunnerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(i => i.Uploads).WithOne()
            .HasForeignKey(u => new { u.RunnerId, u.ImportId })
            .HasPrincipalKey(i => new { i.RunnerId, i.Id })
            .OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(i => i.Uploads).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<ImportUpload> builder)
    {
        builder.HasKey(u => new { u.ImportId, u.Number });
        builder.Property(u => u.Name).HasMaxLength(Recording.MaxNameLength);
        builder.HasOne<Original>().WithMany()
            .HasForeignKey(u => new { u.RunnerId, u.Content })
            .OnDelete(DeleteBehavior.ClientNoAction);
    }

    public void Configure(EntityTypeBuilder<ImportedFile> builder)
    {
        builder.HasKey(f => new { f.ImportId, f.Number });
        builder.Property(f => f.Name).HasMaxLength(Recording.MaxNameLength);
        builder.Property(f => f.Notices).HasConversion(FileNoticeJson.Converter, FileNoticeJson.Comparer);
        builder.Property(f => f.EarlierReason).HasColumnName("Reason").HasMaxLength(MaxEarlierText);
        builder.ComplexProperty<Distance>(f => f.Distance, d => d.Property(x => x.Meters).HasColumnName("DistanceMeters"));
        builder.Property(f => f.NewReading).HasConversion(RunJson.Converter<RunReading?>());
        builder.Property(f => f.EarlierReading).HasConversion(RunJson.Converter<RunReading?>());
        builder.HasIndex(f => new { f.ImportId, f.Outcome });
        builder.HasIndex(f => new { f.RunnerId, f.Original });
        builder.HasOne<Import>().WithMany()
            .HasForeignKey(f => new { f.RunnerId, f.ImportId })
            .HasPrincipalKey(i => new { i.RunnerId, i.Id })
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Original>().WithMany()
            .HasForeignKey(f => new { f.RunnerId, f.Original })
            .OnDelete(DeleteBehavior.ClientNoAction);
    }
}
