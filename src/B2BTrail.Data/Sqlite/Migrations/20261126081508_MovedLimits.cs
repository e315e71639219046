using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace B2BTrail.Data.Migrations
{
    /// <summary>Kept requests hold only the limits that the runner moved: those that equal what was shipped then go.</summary>
    public partial class MovedLimits : Migration
    {
        private static readonly (string Limit, string Shipped)[] Shipped =
        [
            ("weekRamp", "0.1"), ("sessionSpike", "0.1"), ("pairGrowth", "0.15"), ("weekShare", "0.65"),
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var (limit, shipped) in Shipped)
            {
                migrationBuilder.Sql(
                    $"""
                    UPDATE "Blocks" SET "RequestJson" = json_remove("RequestJson", '$.limits.{limit}')
                    WHERE json_extract("RequestJson", '$.limits.{limit}') = {shipped};
                    """);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var (limit, shipped) in Shipped)
            {
                migrationBuilder.Sql(
                    $"""
                    UPDATE "Blocks" SET "RequestJson" = json_set("RequestJson", '$.limits.{limit}', {shipped})
                    WHERE json_extract("RequestJson", '$.limits.{limit}') IS NULL;
                    """);
            }
        }
    }
}
