using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace B2BTrail.Data.Migrations
{
    /// <inheritdoc />
    public partial class RunIsRace : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsRace",
                table: "Runs",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IsRace",
                table: "Runs");
        }
    }
}
