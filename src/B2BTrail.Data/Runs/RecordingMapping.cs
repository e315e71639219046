using B2BTrail.Domain.Runs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace B2BTrail.Data.Runs;

internal sealed class RecordingMapping : IEntityTypeConfiguration<Recording>
{
    public void Configure(EntityTypeBuilder<Recording> builder)
    {
        builder.HasKey(r => r.RunId);
        builder.Property(r => r.RunId).ValueGeneratedNever();
        builder.Property(r => r.Name).HasMaxLength(Recording.MaxNameLength);
        builder.Property(r => r.Replaced).HasConversion(RunJson.Converter<RunEntry?>());

        builder.HasIndex(r => new { r.RunnerId, r.Original });
        builder.HasIndex(r => new { r.RunnerId, r.ImportId });
        builder.HasOne<Run>().WithOne()
            .HasForeignKey<Recording>(r => new { r.RunnerId, r.RunId })
            .HasPrincipalKey<Run>(r => new { r.RunnerId, r.Id })
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Original>().WithMany()
            .HasForeignKey(r => new { r.RunnerId, r.Original })
            .OnDelete(DeleteBehavior.ClientNoAction);
    }
}
