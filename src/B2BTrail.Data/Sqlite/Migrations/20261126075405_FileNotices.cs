using B2BTrail.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace B2BTrail.Data.Migrations
{
    /// <inheritdoc />
    public partial class FileNotices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ProblemCode",
                table: "Imports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Notices",
                table: "ImportedFiles",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            // What was kept as English text becomes codes; text of other words stays as it is.
            migrationBuilder.Sql($"UPDATE ImportedFiles SET Notices = coalesce({MigrationFunctions.FileNotices}(Reason), '[]') WHERE Reason IS NOT NULL");
            migrationBuilder.Sql("UPDATE ImportedFiles SET Reason = NULL WHERE Notices <> '[]'");
            migrationBuilder.Sql(
                """
                UPDATE Imports SET ProblemCode = CASE Problem
                    WHEN 'The disk of the data folder is full or cannot be used. What was read is kept; make room, then let the import go on.' THEN 'Disk'
                    WHEN 'The import stopped because of a fault of ours; the log of the program says more. What was read is kept.' THEN 'Fault'
                END
                """);
            migrationBuilder.Sql("UPDATE Imports SET Problem = NULL WHERE ProblemCode IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ProblemCode",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "Notices",
                table: "ImportedFiles");
        }
    }
}
