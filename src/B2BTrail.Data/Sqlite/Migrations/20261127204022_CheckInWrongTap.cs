using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace B2BTrail.Data.Migrations
{
    /// <inheritdoc />
    public partial class CheckInWrongTap : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsWrongTap",
                table: "CheckIns",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IsWrongTap",
                table: "CheckIns");
        }
    }
}
