using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace B2BTrail.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class EarlierWarningSign : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "EarlierWarningSign",
                table: "CheckIns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.Sql("UPDATE CheckIns SET EarlierWarningSign = CASE WHEN IsWrongTap THEN 'WrongTap' WHEN IsCleared THEN 'Over' END");

            // What was deleted before is restored by the names of today; older items may lack IsWrongTap.
            migrationBuilder.Sql(
                """
                UPDATE DeletedItems SET ContentJson = json_set(ContentJson, '$.CheckIn', (
                    SELECT json_group_array(json_remove(
                        json_set(value, '$.EarlierWarningSign', CASE WHEN value ->> 'IsWrongTap' THEN 'WrongTap' WHEN value ->> 'IsCleared' THEN 'Over' END),
                        '$.IsCleared', '$.IsWrongTap'))
                    FROM json_each(ContentJson, '$.CheckIn')))
                WHERE Kind = 'CheckIns'
                """);

            // Not DropColumn, which writes the table anew outside of the transaction.
            migrationBuilder.Sql("ALTER TABLE CheckIns DROP COLUMN IsCleared");

            migrationBuilder.Sql("ALTER TABLE CheckIns DROP COLUMN IsWrongTap");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsCleared",
                table: "CheckIns",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsWrongTap",
                table: "CheckIns",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.Sql("UPDATE CheckIns SET IsCleared = EarlierWarningSign IS NOT NULL, IsWrongTap = EarlierWarningSign IS 'WrongTap'");

            migrationBuilder.Sql("ALTER TABLE CheckIns DROP COLUMN EarlierWarningSign");
        }
    }
}
