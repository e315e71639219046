using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace B2BTrail.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RunnerDatesAndClock : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Clock",
                table: "Runners",
                type: "TEXT",
                nullable: false,
                defaultValue: "Hours24");

            migrationBuilder.AddColumn<string>(
                name: "DateOrder",
                table: "Runners",
                type: "TEXT",
                nullable: false,
                defaultValue: "DayFirst");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Clock",
                table: "Runners");

            migrationBuilder.DropColumn(
                name: "DateOrder",
                table: "Runners");
        }
    }
}
