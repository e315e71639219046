using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace B2BTrail.Data.Migrations
{
    /// <inheritdoc />
    public partial class SignInDevices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Browser",
                table: "SignInSessions",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "System",
                table: "SignInSessions",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            // "Firefox on Linux", "Firefox", or that neither is known.
            migrationBuilder.Sql("""
                UPDATE SignInSessions SET
                    Browser = CASE WHEN instr(Device, ' on ') > 0 THEN substr(Device, 1, instr(Device, ' on ') - 1) ELSE Device END,
                    System = CASE WHEN instr(Device, ' on ') > 0 THEN substr(Device, instr(Device, ' on ') + 4) END
                WHERE Device <> 'Unknown browser'
                """);

            // Not DropColumn, which writes the table anew outside of the transaction.
            migrationBuilder.Sql("ALTER TABLE SignInSessions DROP COLUMN Device");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Device",
                table: "SignInSessions",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "Unknown browser");

            migrationBuilder.Sql("UPDATE SignInSessions SET Device = Browser || coalesce(' on ' || System, '') WHERE Browser IS NOT NULL");

            migrationBuilder.Sql("ALTER TABLE SignInSessions DROP COLUMN Browser");

            migrationBuilder.Sql("ALTER TABLE SignInSessions DROP COLUMN System");
        }
    }
}
