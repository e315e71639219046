using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace B2BTrail.Data.Migrations
{
    /// <inheritdoc />
    public partial class NewReadings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Edited",
                table: "Recordings",
                type: "TEXT",
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<string>(
                name: "EarlierReading",
                table: "ImportedFiles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NewReading",
                table: "ImportedFiles",
                type: "TEXT",
                nullable: true);

            // Which figures of a changed run are the runner's own is known of distance and climb; of the others it may be any.
            migrationBuilder.Sql("""
                UPDATE Recordings SET Edited = 'Start, Times, HeartRate'
                    || CASE WHEN DistanceFrom = 'Typed' THEN ', Distance' ELSE '' END
                    || CASE WHEN AscentFrom = 'Typed' THEN ', Climb' ELSE '' END
                WHERE EXISTS (SELECT 1 FROM Runs WHERE Runs.Id = Recordings.RunId AND Runs.Version <> Recordings.RunVersion)
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Edited",
                table: "Recordings");

            migrationBuilder.DropColumn(
                name: "EarlierReading",
                table: "ImportedFiles");

            migrationBuilder.DropColumn(
                name: "NewReading",
                table: "ImportedFiles");
        }
    }
}
